/** The log of reads, as a log that the ledger makes tamper-evident. */
@NullMarked
package io.caseline.web.access.log;

import org.jspecify.annotations.NullMarked;
