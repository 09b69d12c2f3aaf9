"use client";

import { useRouter } from "next/navigation";
import { useIsReader } from "@/components/ui/reader-view";

/** Goes to another page; does nothing where the page is read by a link. */
export function useOpenPage(): (href: string, inNewTab?: boolean) => void {
  const router = useRouter();
  const isReader = useIsReader();
  return (href, inNewTab = false) => {
    if (isReader) return;
    if (inNewTab) window.open(href, "_blank", "noopener");
    else router.push(href);
  };
}
