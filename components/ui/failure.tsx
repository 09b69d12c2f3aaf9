"use client";

type FailureProps = {
  /** By which the server's log knows it */
  reference: string | undefined;
  onRetry: () => void;
};

/** What stands where a page failed: nothing is lost, and it can be asked for again. */
export function Failure({ reference, onRetry }: FailureProps) {
  return (
    <div className="failure" role="alert">
      <title>Something failed · Walltime</title>
      <div className="failure-note" aria-hidden="true" />
      <h1>This page could not be worked out</h1>
      <p>
        Something failed on Walltime’s side. Your data is as it was before. Try again; if it keeps
        failing, the server’s log says why
        {reference === undefined ? "" : `, under the reference ${reference}`}.
      </p>
      <div className="failure-actions">
        <button type="button" onClick={onRetry}>
          Try again
        </button>
        {/* A whole new page: the one that failed may not be able to lead anywhere. */}
        <a href="/">All teams</a>
      </div>
    </div>
  );
}
