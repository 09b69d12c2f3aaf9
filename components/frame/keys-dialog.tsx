"use client";

import { CloseButton, Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import { KeyCaps } from "@/components/frame/key-caps";
import styles from "@/components/frame/keys-dialog.module.css";
import { keysOfPage } from "@/components/frame/keys-of-page";
import type { PageKey } from "@/components/ui/page-keys";

const everywhere: PageKey[] = [
  { keys: "Ctrl K", label: "Search, and go anywhere" },
  { keys: "?", label: "Show these keys" },
  { keys: "Ctrl Z", label: "Undo what a message at the foot of the page tells" },
  { keys: "Tab", label: "To the next link, field or button; with Shift back" },
  { keys: "Esc", label: "Close a menu or a dialog" },
];

type KeysDialogProps = { isOpen: boolean; onClose: () => void };

/** The keys of every page, and of the page one is on. */
export function KeysDialog({ isOpen, onClose }: KeysDialogProps) {
  // Mantine brings the focus back only after a dialog that was there before it opened.
  const [opened, setOpened] = useState(false);
  useEffect(() => setOpened(isOpen), [isOpen]);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      size="lg"
      withCloseButton={false}
      attributes={{ content: { "aria-label": "Keys" } }}
      transitionProps={{ duration: 0 }}
    >
      <div className={styles.head}>
        <h2>Keys</h2>
        <CloseButton aria-label="Close" onClick={onClose} />
      </div>
      <Keys />
    </Modal>
  );
}

function Keys() {
  const [here] = useState(keysOfPage);
  return (
    <>
      {here.length > 0 ? <KeyList heading="On this page" keys={here} /> : null}
      <KeyList heading="Everywhere" keys={everywhere} />
    </>
  );
}

function KeyList({ heading, keys }: { heading: string; keys: PageKey[] }) {
  return (
    <section className={styles.part}>
      <h3>{heading}</h3>
      <dl>
        {keys.map(({ keys: key, label }) => (
          <div key={`${key} ${label}`}>
            <dt>
              <KeyCaps keys={key} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
