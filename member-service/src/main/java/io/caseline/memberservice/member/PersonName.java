package io.caseline.memberservice.member;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A member's name as it stands on the card.
 *
 * @param title such as {@code Ms.}
 * @param suffix such as {@code Jr.}
 */
@Embeddable
public record PersonName(
    @Size(min = 1, max = 20) @Column(name = "name_title") @Nullable String title,
    @NotBlank @Size(max = 100) @Column(name = "given_name") String given,
    @NotBlank @Size(max = 100) @Column(name = "family_name") String family,
    @Size(min = 1, max = 20) @Column(name = "name_suffix") @Nullable String suffix) {}
