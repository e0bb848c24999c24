/** The member service: one package per thing a member has. */
@NullMarked
package io.caseline.memberservice;

import org.jspecify.annotations.NullMarked;
