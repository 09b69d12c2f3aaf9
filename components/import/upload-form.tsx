"use client";

import { Button, Progress } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type DragEvent, type FormEvent, useRef, useState } from "react";
import { EditorDetails } from "@/components/ui/editor-details";
import classes from "./upload-form.module.css";

const problems: Readonly<Record<string, string>> = {
  "no-file": "No file was chosen and nothing was pasted. Choose a file first.",
  "empty-file": "The file is empty. Choose one with a row of headings and a row for each card.",
  "file-too-large": "The file is larger than 200 MB. Split it into several.",
  "body-too-large": "The file is larger than 200 MB. Split it into several.",
  "not-received": "The file did not arrive complete. Try again.",
};

type Props = { action: string; problem: string | null };

/** Takes a file by choosing or dropping it, or pasted cells; the choice alone sends it where scripts run. */
export function UploadForm({ action, problem }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const sending = useRef<XMLHttpRequest | null>(null);
  const [over, setOver] = useState(false);
  const [percent, setPercent] = useState<number | null>(null);
  const [failed, setFailed] = useState(false);

  function send(event?: FormEvent) {
    event?.preventDefault();
    if (!form.current || sending.current) return;
    const request = new XMLHttpRequest();
    sending.current = request;
    setFailed(false);
    setPercent(0);
    request.upload.onprogress = ({ loaded, total }) => setPercent((100 * loaded) / total);
    const end = (hasFailed: boolean) => {
      sending.current = null;
      setPercent(null);
      setFailed(hasFailed);
    };
    request.onload = () => {
      const { goTo } = request.response ?? {};
      if (typeof goTo !== "string") return end(true);
      router.push(goTo);
      if (goTo.includes("?problem=")) end(false);
    };
    request.onerror = () => end(true);
    request.onabort = () => end(false);
    request.open("POST", action);
    request.responseType = "json";
    request.setRequestHeader("accept", "application/json");
    request.send(new FormData(form.current));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (!file || !input.current) return;
    const chosen = new DataTransfer();
    chosen.items.add(file);
    input.current.files = chosen.files;
    send();
  }

  const told = failed ? "not-received" : problem;
  const message = told === null ? null : (problems[told] ?? problems["not-received"]);
  return (
    <form
      ref={form}
      method="post"
      action={action}
      encType="multipart/form-data"
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onSubmit={send}
    >
      <label htmlFor="import-file" className={classes.label}>
        Drop a file here, or choose one
      </label>
      <input
        ref={input}
        id="import-file"
        className={classes.input}
        type="file"
        name="file"
        accept=".csv,.tsv,.txt,.xlsx,.json,text/csv,text/tab-separated-values,text/plain,application/json"
        aria-describedby={message ? "import-file-problem" : "import-file-hint"}
        aria-invalid={message ? true : undefined}
        onChange={() => input.current?.files?.length && send()}
      />
      {message && (
        <p id="import-file-problem" className={classes.problem} role="alert">
          {message}
        </p>
      )}
      <EditorDetails className={classes.paste} summary="Paste cells instead">
        <textarea
          name="pasted"
          rows={6}
          className={classes.cells}
          aria-label="Cells copied from a spreadsheet, with their headings"
          placeholder={"Title\tType\tStarted\tDone"}
        />
      </EditorDetails>
      {percent === null ? (
        <Button type="submit">Check the file</Button>
      ) : (
        <div className={classes.sending}>
          <Progress value={percent} size="lg" aria-label="Sending the file" />
          <Button type="button" variant="default" onClick={() => sending.current?.abort()}>
            Cancel
          </Button>
        </div>
      )}
      <p id="import-file-hint" className={classes.hint}>
        CSV up to 200 MB, Excel (XLSX) or JSON up to 50 MB, with a row of headings. Nothing is saved
        until you say so.
      </p>
    </form>
  );
}
