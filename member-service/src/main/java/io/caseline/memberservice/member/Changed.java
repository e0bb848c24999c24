package io.caseline.memberservice.member;

/**
 * A member after somebody wanted it changed.
 *
 * @param changed false when it was like that before
 */
public record Changed(MemberView member, boolean changed) {}
