package io.caseline.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.caseline.proof.merkle.Hash;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

  /** The example of golang.org/x/mod/sumdb/note, where the format comes from. */
  private static final String SECRET =
      "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

  private static final String PUBLIC =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private final SigningKey log = SigningKey.generate("example.com/log");
  private final Checkpoint checkpoint =
      new Checkpoint("example.com/log", 42, Hash.leaf(new byte[] {1}));

  @Test
  void reads_and_writes_the_notes_of_others() {
    SignedNote note = SignedNote.parse(NOTE);
    VerifierKey key = VerifierKey.parse(PUBLIC);
    assertThat(note.signedBy(List.of(key))).contains(key);
    assertThat(note).hasToString(NOTE);
    assertThat(SigningKey.parse(SECRET).sign(note.text())).hasToString(NOTE);
    assertThat(SigningKey.parse(SECRET).verifier()).isEqualTo(key).hasToString(PUBLIC);
    assertThat(SigningKey.parse(SECRET).secret()).isEqualTo(SECRET);
  }

  @Test
  void another_text_another_key_and_another_signature_are_refused() {
    SignedNote note = log.sign(checkpoint.text());
    SignedNote other = new SignedNote(note.text().replace("42", "43"), note.signatures());
    assertThat(other.signedBy(List.of(log.verifier()))).isEmpty();
    VerifierKey namesake = SigningKey.generate("example.com/log").verifier();
    assertThat(note.signedBy(List.of(namesake))).isEmpty();
    SignedNote twice = note.with(other.signatures().getFirst());
    assertThat(twice.signedBy(List.of(namesake, log.verifier()))).contains(log.verifier());
  }

  @Test
  void signatures_of_strangers_are_passed_over() {
    SignedNote note = SigningKey.generate("example.com/stranger").sign(checkpoint.text());
    SignedNote both = note.with(log.sign(checkpoint.text()).signatures().getFirst());
    assertThat(both.signedBy(List.of(log.verifier()))).contains(log.verifier());
  }

  @Test
  void a_witness_signs_checkpoint_and_time() {
    SigningKey witness = SigningKey.generateWitness("example.com/witness");
    Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    SignedNote note = log.sign(checkpoint.text());
    SignatureLine line = witness.cosign(note, noon);
    assertThat(Cosignature.time(SignatureLine.parse(line.toString()))).isEqualTo(noon);
    assertThat(witness.verifier().signed(note.text(), line)).isTrue();
    assertThat(witness.verifier().signed(note.text().replace("42", "41"), line)).isFalse();
    byte[] later = line.signature();
    later[7]++;
    assertThat(
            witness
                .verifier()
                .signed(note.text(), new SignatureLine(line.name(), line.keyId(), later)))
        .isFalse();
    assertThat(VerifierKey.parse(witness.verifier().toString()).cosigns()).isTrue();
  }

  @Test
  void the_example_cosignature_of_the_specification_has_its_time() {
    SignatureLine line =
        SignatureLine.parse(
            "\u2014 witness.example.com/w1"
                + " jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");
    assertThat(Cosignature.time(line)).isEqualTo(Instant.ofEpochSecond(1679315147));
  }

  @Test
  void a_checkpoint_is_read_as_it_was_written() {
    assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
  }

  @Test
  void a_key_is_never_shown_by_accident() {
    assertThat(log.toString()).doesNotContain("PRIVATE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\n", "a\n042\nAAAA\n", "a\n1\nAAAA\n", "a\n-1\nAAAA\n", "\n1\nx\n"})
  void other_texts_are_no_checkpoints(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a+b",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+!",
        "PeterNeumann+c74f20a3+ARpc"
      })
  void other_texts_are_no_keys(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse(text));
    assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.parse("PRIVATE+KEY+" + text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "text\n",
        "text\n\n",
        "text\n\n- a AAAAAAAA\n",
        "text\n\n\u2014 a AAAA\n",
        "t\u0007\n\n\u2014 a AAAAAAAA\n"
      })
  void other_texts_are_no_notes(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
  }
}
