package io.caseline.contracts.members;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * The door between the two services: member-service's controller implements it, case-service calls
 * it through an HTTP client made from it. It offers what a case needs to know of a member and
 * nothing else; people read members through member-service's own API.
 */
@HttpExchange(accept = "application/json")
public interface MemberApi {

  /** What a case needs to know of a member. Answers 404 when there is no such member. */
  @GetExchange("/v1/members/{memberId}/summary")
  MemberSummary summary(@PathVariable UUID memberId);
}
