"use client";

import { type ReactNode, useEffect } from "react";

type FailureProps = {
  /** By which the server's log knows it */
  reference: string | undefined;
  onRetry: () => void;
};

const askAgainMs = 3_000;

/** What stands where a page failed: nothing is lost, and it can be asked for again. */
export function Failure({ reference, onRetry }: FailureProps) {
  const trouble = reference === undefined ? undefined : troubles[reference];
  const isTrouble = trouble !== undefined;
  useEffect(() => {
    if (!isTrouble) return;
    const timer = setInterval(async () => {
      if (await canRead()) onRetry();
    }, askAgainMs);
    return () => clearInterval(timer);
  }, [isTrouble, onRetry]);

  return (
    <div className="failure" role="alert">
      <title>Something failed · Walltime</title>
      <div className="failure-note" aria-hidden="true" />
      {trouble ?? <Unforeseen reference={reference} />}
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

function canRead(): Promise<boolean> {
  return fetch("/api/v1/health")
    .then((answer) => answer.json())
    .then(
      (health) => health.canRead === true,
      () => false,
    );
}

/** What is the matter with the database, by the reference that a page fails with (lib/server/page-failure). */
const troubles: Record<string, ReactNode> = {
  "database-unreachable": (
    <>
      <h1>The database does not answer</h1>
      <p>
        Walltime runs, but cannot read your data at the moment. What was saved is safe. This page
        comes back by itself as soon as the database does.
      </p>
    </>
  ),
  "database-full": (
    <>
      <h1>The disk of the database is full</h1>
      <p>
        Walltime runs, but cannot read your data until whoever runs it frees some space. Everything
        already saved is safe, and this page will come back by itself.
      </p>
    </>
  ),
};

function Unforeseen({ reference }: { reference: string | undefined }) {
  return (
    <>
      <h1>This page could not be worked out</h1>
      <p>
        Something failed on Walltime’s side. Your data is as it was before. Try again; if it keeps
        failing, the server’s log says why
        {reference === undefined ? "" : `, under the reference ${reference}`}.
      </p>
    </>
  );
}
