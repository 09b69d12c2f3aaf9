"use client";

import { IconSearch } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { type FrameTeam, keysEvent } from "@/components/frame/frame-team";
import styles from "@/components/frame/frame-tools.module.css";
import { KeyCaps } from "@/components/frame/key-caps";
import { isTyping } from "@/components/ui/is-typing";

const loadMenu = () => import("@/components/frame/command-menu/command-menu");
const CommandMenu = dynamic(() => loadMenu().then((module) => module.CommandMenu));
const KeysDialog = dynamic(() =>
  import("@/components/frame/keys-dialog").then((module) => module.KeysDialog),
);

/**
 * The button and the keys of every page: Ctrl or ⌘ K opens the command menu, ? lists the
 * keys. Both are fetched when first asked for; without scripts the button leads to the cards.
 */
export function FrameTools({ team }: { team: FrameTeam | null }) {
  const [shown, setShown] = useState<"commands" | "keys" | null>(null);
  const [asked, setAsked] = useState({ commands: false, keys: false });
  const [isReady, setReady] = useState(false);
  if (shown !== null && !asked[shown]) setAsked({ ...asked, [shown]: true });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isMenu = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey);
      if (isMenu && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        setShown((now) => (now === "commands" ? null : "commands"));
        return;
      }
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (event.key === "?" && plain && !isTyping(event.target)) {
        event.preventDefault();
        setShown("keys");
      }
    };
    const showKeys = () => setShown("keys");
    setReady(true);
    document.addEventListener("keydown", press);
    document.addEventListener(keysEvent, showKeys);
    return () => {
      document.removeEventListener("keydown", press);
      document.removeEventListener(keysEvent, showKeys);
    };
  }, []);

  const close = (one: "commands" | "keys") => setShown((now) => (now === one ? null : now));
  return (
    <>
      <form action={team ? `/t/${team.slug}/cards` : "/"}>
        <button
          type="submit"
          className={styles.search}
          aria-keyshortcuts="Control+K"
          aria-haspopup={isReady ? "dialog" : undefined}
          onPointerEnter={() => void loadMenu()}
          onFocus={() => void loadMenu()}
          onClick={(event) => {
            event.preventDefault();
            setShown("commands");
          }}
        >
          <IconSearch size={18} aria-hidden="true" />
          <span className={styles.label}>Find</span>
          <span className={styles.keys} aria-hidden="true">
            <KeyCaps keys="Ctrl K" />
          </span>
        </button>
      </form>
      {asked.commands ? (
        <CommandMenu team={team} isOpen={shown === "commands"} onClose={() => close("commands")} />
      ) : null}
      {asked.keys ? <KeysDialog isOpen={shown === "keys"} onClose={() => close("keys")} /> : null}
    </>
  );
}
