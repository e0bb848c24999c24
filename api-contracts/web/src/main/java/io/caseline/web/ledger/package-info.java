/**
 * Makes stored rows tamper-evident: a Merkle tree over them, grown behind the writers, its root
 * signed with a key that the database does not know.
 */
@NullMarked
package io.caseline.web.ledger;

import org.jspecify.annotations.NullMarked;
