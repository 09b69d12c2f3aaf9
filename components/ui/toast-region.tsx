"use client";

import { useRouter } from "next/navigation";
import { type ComponentType, useEffect, useRef, useState } from "react";
import { hasOwnUndo } from "@/components/ui/is-typing";
import { type Toast, toastEvent, undoneEvent } from "@/components/ui/toast";

type ToastList = typeof import("@/components/ui/toast-list");

/** Screen readers tell what comes into a region that they know already. */
const regionKnownMs = 150;

/** Where toasts show. What draws them is fetched with the first one. */
export function ToastRegion() {
  const router = useRouter();
  const [List, setList] = useState<ComponentType | null>(null);
  const latestUndo = useRef<{ id: string; run: () => void } | null>(null);

  useEffect(() => {
    let list: Promise<ToastList> | null = null;
    const mount = async () => {
      const loaded = await import("@/components/ui/toast-list");
      setList(() => loaded.ToastList);
      await new Promise((resolve) => setTimeout(resolve, regionKnownMs));
      return loaded;
    };
    const show = async (toast: Toast) => {
      list ??= mount();
      const loaded = await list.catch(() => null);
      if (loaded === null) {
        list = null;
        return;
      }
      const { addToast, closeToast } = loaded;
      const { undo } = toast;
      if (!undo) {
        addToast(toast);
        return;
      }
      const run = async () => {
        latestUndo.current = null;
        closeToast(id);
        const told: Toast = await undo().then(
          (text) => ({ text }),
          (error: unknown) => ({
            text: error instanceof Error ? error.message : "It could not be undone.",
            isProblem: true,
          }),
        );
        // At once: a refresh that comes later could get in the way of a link pressed meanwhile.
        router.refresh();
        if (!told.isProblem) document.dispatchEvent(new Event(undoneEvent));
        await show(told);
      };
      const forget = () => {
        if (latestUndo.current?.id === id) latestUndo.current = null;
      };
      const id = addToast(toast, { onUndo: () => void run(), onClose: forget });
      latestUndo.current = { id, run: () => void run() };
    };
    const hear = (event: Event) => void show((event as CustomEvent<Toast>).detail);
    const press = (event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
      if (!isUndo || event.shiftKey || event.altKey || hasOwnUndo(event.target)) return;
      if (!latestUndo.current) return;
      event.preventDefault();
      latestUndo.current.run();
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
