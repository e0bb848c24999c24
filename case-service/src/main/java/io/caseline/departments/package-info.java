/** The departments that cases and questions go to. Administrators add more without a redeploy. */
@NullMarked
package io.caseline.departments;

import org.jspecify.annotations.NullMarked;
