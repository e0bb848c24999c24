/** What an auditor can rely on without trusting us: the log of events is tamper-evident. */
@NullMarked
package io.caseline.audit;

import org.jspecify.annotations.NullMarked;
