"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useEffect, useRef, useState } from "react";
import { hasOwnUndo } from "@/components/ui/is-typing";
import { NoAnswer } from "@/components/ui/no-answer";
import { type Toast, toastEvent, undoneEvent } from "@/components/ui/toast";

type ToastList = typeof import("@/components/ui/toast-list");

/** Screen readers tell what comes into a region that they know already. */
const regionKnownMs = 150;

/** Where toasts show. What draws them is fetched with the first one. */
export function ToastRegion() {
  const router = useRouter();
  const [List, setList] = useState<ComponentType | null>(null);
  const latestUndo = useRef<(() => Promise<void>) | null>(null);

  useEffect(() => {
    let list: Promise<ToastList> | null = null;
    const mount = async () => {
      const loaded = await import("@/components/ui/toast-list");
      setList(() => loaded.ToastList);
      await new Promise((resolve) => setTimeout(resolve, regionKnownMs));
      return loaded;
    };
    const load = async () => {
      list ??= mount();
      const loaded = await list.catch(() => null);
      if (loaded === null) list = null;
      return loaded;
    };
    const show = async (toast: Toast) => {
      const { undo } = toast;
      if (!undo) {
        (await load())?.addToast(toast);
        return;
      }
      // Ctrl Z takes it back at once, also while the list is still on its way.
      let close: (() => void) | null = null;
      let isUsed = false;
      const run = async () => {
        // Its button is still there while the toast goes.
        if (isUsed) return;
        isUsed = true;
        if (latestUndo.current === run) latestUndo.current = null;
        close?.();
        const told: Toast = await undo().then(
          (text) => ({ text }),
          (error: unknown) => ({
            text: error instanceof Error ? error.message : "It could not be undone.",
            isProblem: true,
            ...(error instanceof NoAnswer && { undo }),
          }),
        );
        // At once: a refresh that comes later could get in the way of a link pressed meanwhile.
        router.refresh();
        if (!told.isProblem) document.dispatchEvent(new Event(undoneEvent));
        await show(told);
      };
      latestUndo.current = run;
      const loaded = await load();
      const forget = () => {
        if (latestUndo.current === run) latestUndo.current = null;
      };
      if (loaded === null) forget();
      if (loaded === null || isUsed) return;
      const id = loaded.addToast(toast, { onUndo: () => void run(), onClose: forget });
      close = () => loaded.closeToast(id);
    };
    const hear = (event: Event) => void show((event as CustomEvent<Toast>).detail);
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
      if (!isUndo || event.shiftKey || event.altKey || hasOwnUndo(event.target)) return;
      if (!latestUndo.current) return;
      event.preventDefault();
      void latestUndo.current();
    };
    document.addEventListener(toastEvent, hear);
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener(toastEvent, hear);
      document.removeEventListener("keydown", press);
    };
  }, [router]);

  return List ? <List /> : null;
}
