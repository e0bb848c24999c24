package io.caseline.audit.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Provenance;
import org.junit.jupiter.api.Test;

/**
 * Checked against the profiles of FHIR R4 by HAPI's validator, which takes its seconds to read
 * them.
 */
class FhirAuditIT {

  private static final FhirContext R4 = FhirContext.forR4();

  private static final Set<ResultSeverityEnum> FAILURES =
      EnumSet.of(ResultSeverityEnum.ERROR, ResultSeverityEnum.FATAL);

  private static final FhirValidator VALIDATOR = validator();

  private final FhirAudit format = new FhirAudit(Cases.JSON);

  @Test
  void is_a_bundle_that_the_validator_of_hapi_takes() {
    String file = Cases.file(format, Cases.withEveryEvent("anna"), Cases.random(1));

    assertThat(errors(file)).isEmpty();
  }

  @Test
  void an_export_without_cases_is_valid_too() {
    assertThat(errors(Cases.file(format))).isEmpty();
  }

  @Test
  void the_validator_would_find_what_is_wrong() {
    String file =
        Cases.file(format, Cases.random(1))
            .replaceFirst("\"recorded\":\"[^\"]+\",", "")
            .replaceFirst("\"action\":\"U\"", "\"action\":\"X\"");

    assertThat(errors(file)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void every_event_is_an_audit_event_and_a_provenance() {
    ExportedCase exported = Cases.random(2);

    Bundle bundle = R4.newJsonParser().parseResource(Bundle.class, Cases.file(format, exported));

    var events =
        bundle.getEntry().stream()
            .map(Bundle.BundleEntryComponent::getResource)
            .filter(AuditEvent.class::isInstance)
            .map(AuditEvent.class::cast)
            .toList();
    assertThat(events).hasSameSizeAs(exported.timeline());
    assertThat(bundle.getEntry().stream().filter(it -> it.getResource() instanceof Provenance))
        .hasSameSizeAs(events);
    assertThat(events.getFirst().getAction()).isEqualTo(AuditEvent.AuditEventAction.C);
    assertThat(events.getFirst().getAgentFirstRep().getWho().getIdentifier().getValue())
        .isEqualTo("anna");
    assertThat(events.getFirst().getEntity())
        .extracting(it -> it.getWhat().getIdentifier().getSystem())
        .containsExactly("urn:caseline:case", "urn:caseline:member");
  }

  @Test
  void nothing_that_somebody_typed_is_in_it() {
    assertThat(Cases.file(format, Cases.withEveryEvent("anna"))).doesNotContain("despair", "knee");
  }

  private static List<String> errors(String file) {
    return VALIDATOR.validateWithResult(file).getMessages().stream()
        .filter(it -> FAILURES.contains(it.getSeverity()))
        .map(SingleValidationMessage::toString)
        .toList();
  }

  private static FhirValidator validator() {
    var support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(R4),
            new CommonCodeSystemsTerminologyService(R4),
            new InMemoryTerminologyServerValidationSupport(R4));
    return R4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
  }
}
