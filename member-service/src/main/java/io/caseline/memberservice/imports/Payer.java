package io.caseline.memberservice.imports;

import io.caseline.contracts.members.LineOfBusiness;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Who pays, as the coverage rows of a file name it. */
@Entity
@Table(name = "payer")
class Payer {

  @Id
  @Column(name = "source_id")
  private String sourceId;

  private String name;

  @Enumerated(EnumType.STRING)
  @Column(name = "line_of_business")
  private @Nullable LineOfBusiness lineOfBusiness;

  @SuppressWarnings("NullAway.Init")
  protected Payer() {}

  Payer(String sourceId, String name) {
    this.sourceId = sourceId;
    this.name = name;
    this.lineOfBusiness = lineOfBusinessOf(name);
  }

  String name() {
    return name;
  }

  /** Null for the payer that stands for having no insurance. */
  @Nullable LineOfBusiness lineOfBusiness() {
    return lineOfBusiness;
  }

  void isCalled(String newName) {
    name = newName;
    lineOfBusiness = lineOfBusinessOf(newName);
  }

  /**
   * A plan that answers its members' calls about Medicare is a Medicare Advantage plan: original
   * Medicare has its own call centre. For people eligible to both, Medicaid's clocks and notices
   * are what the plan owes as their Medicaid plan. Every private payer sells through employers, as
   * far as the file tells: nothing in it says a policy came from a marketplace.
   */
  private static @Nullable LineOfBusiness lineOfBusinessOf(String payerName) {
    return switch (payerName) {
      case "NO_INSURANCE" -> null;
      case "Medicare" -> LineOfBusiness.MEDICARE_ADVANTAGE;
      case "Medicaid", "Dual Eligible" -> LineOfBusiness.MEDICAID;
      default -> LineOfBusiness.COMMERCIAL;
    };
  }
}
