package io.caseline.memberservice.contact;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach a member.
 *
 * @param value the number or the e-mail address; null for a postal address
 * @param address only for a postal address
 */
@Embeddable
@ReachableContactPoint
public record ContactPoint(
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "kind") ContactKind kind,
    @NotNull @Enumerated(EnumType.STRING) @Column(name = "contact_use") ContactUse use,
    @Schema(description = "The number in E.164 form, or the e-mail address.")
        @Size(max = 254)
        @Column(name = "contact_value")
        @Nullable String value,
    @Schema(description = "For a postal address only.") @Valid @Embedded
        @Nullable PostalAddress address) {

  public static ContactPoint ofAddress(ContactUse use, PostalAddress address) {
    return new ContactPoint(ContactKind.POSTAL, use, null, address);
  }
}
