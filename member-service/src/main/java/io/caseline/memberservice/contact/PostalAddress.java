package io.caseline.memberservice.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param country ISO 3166-1 alpha-2, such as {@code US}
 */
@Embeddable
public record PostalAddress(
    @NotBlank @Size(max = 200) @Column(name = "address_line1") String line1,
    @Size(max = 200) @Column(name = "address_line2") @Nullable String line2,
    @NotBlank @Size(max = 100) @Column(name = "address_city") String city,
    @Size(max = 100) @Column(name = "address_state") @Nullable String state,
    @Size(max = 20) @Column(name = "address_postal_code") @Nullable String postalCode,
    @Pattern(regexp = "[A-Z]{2}", message = "must be a country code of two capital letters")
        @NotBlank
        @Column(name = "address_country")
        String country) {}
