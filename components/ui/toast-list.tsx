"use client";

import "@mantine/notifications/styles.css";
import { Notifications, notifications } from "@mantine/notifications";
import type { Toast } from "@/components/ui/toast";
import styles from "@/components/ui/toast-list.module.css";

const plainMs = 6_000;
const undoableMs = 15_000;

/** More would wait unseen until the others have gone. */
const maxShown = 3;
let shown: readonly string[] = [];

type Handlers = { onUndo?: () => void; onClose?: () => void };

/** Adds a toast, in place of the oldest where there are many, and answers its id. The list says it to screen readers, so it is no alert itself. */
export function addToast({ text, isProblem }: Toast, { onUndo, onClose }: Handlers = {}): string {
  for (const id of shown.slice(0, Math.max(0, shown.length + 1 - maxShown))) closeToast(id);
  const id = notifications.show({
    message: (
      <div className={styles.toast}>
        <p>{text}</p>
        {onUndo ? (
          <button type="button" onClick={onUndo} aria-keyshortcuts="Control+Z">
            Undo <span aria-hidden="true">Ctrl Z</span>
          </button>
        ) : null}
      </div>
    ),
    role: "group",
    "aria-label": "What was just done",
    color: isProblem ? "red" : "note",
    autoClose: onUndo || isProblem ? undoableMs : plainMs,
    closeButtonProps: { "aria-label": "Close this message" },
    onClose: (closed) => {
      shown = shown.filter((one) => one !== closed.id);
      onClose?.();
    },
  });
  shown = [...shown, id];
  return id;
}

/** Takes a toast away, by its id. */
export function closeToast(id: string): void {
  notifications.hide(id);
}

/** The toasts that are up; they wait while one of them is pointed at or in focus. */
export function ToastList() {
  return (
    <Notifications
      className={styles.list}
      role="status"
      aria-live="polite"
      layout="stacked"
      limit={maxShown}
      position="bottom-center"
      containerWidth={480}
    />
  );
}
