"use client";

import "@mantine/notifications/styles.css";
import { Notifications, notifications } from "@mantine/notifications";
import type { Toast } from "@/components/ui/toast";
import styles from "@/components/ui/toast-list.module.css";

const plainMs = 6_000;
const undoableMs = 15_000;

type Handlers = { onUndo?: () => void; onClose?: () => void };

/** Adds a toast and answers its id. The list says it to screen readers, so it is no alert itself. */
export function addToast({ text, isProblem }: Toast, { onUndo, onClose }: Handlers = {}): string {
  return notifications.show({
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
    onClose,
  });
}

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
      limit={3}
      position="bottom-center"
      containerWidth={480}
    />
  );
}
