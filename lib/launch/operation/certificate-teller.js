/**
 * Tells of the certificate that is served: when it ends as a metric, and what is the matter with it in the log.
 * @param {import("./journal.js").Journal | null} journal
 * @param {import("./metrics.js").Metrics} metrics
 */
export function certificateTeller(journal, metrics) {
  /**
   * @param {number} endsMs when the certificate that is served ends, since 1970
   * @param {string} [warning] what has to be done about it
   */
  return (endsMs, warning) => {
    metrics.certificateEnds(endsMs);
    if (warning === undefined) return;
    journal?.log.warn(
      {
        "event.kind": "event",
        "event.category": ["configuration"],
        "event.action": "certificate",
        "x509.not_after": new Date(endsMs).toISOString(),
      },
      warning,
    );
  };
}
