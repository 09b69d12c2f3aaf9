import { navigationEvent } from "@/components/ui/navigation-event";

/** Next calls this when a page is asked for; what shows that it is on its way listens. */
export function onRouterTransitionStart(url: string): void {
  document.dispatchEvent(new CustomEvent<string>(navigationEvent, { detail: url }));
}
