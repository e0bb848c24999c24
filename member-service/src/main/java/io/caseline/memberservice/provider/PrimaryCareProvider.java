package io.caseline.memberservice.provider;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The clinician who knows the member best.
 *
 * @param npi the national provider identifier, ten digits with a check digit
 */
@Embeddable
public record PrimaryCareProvider(
    @NotBlank @Size(max = 200) @Column(name = "pcp_name") String name,
    @Npi @Column(name = "pcp_npi") @Nullable String npi,
    @Size(min = 1, max = 200) @Column(name = "pcp_practice") @Nullable String practice,
    @Pattern(regexp = "\\+[1-9]\\d{6,14}", message = "must be a number such as +15595550100")
        @Column(name = "pcp_phone")
        @Nullable String phone) {}
