"use client";

import { createContext, type ReactNode, useContext } from "react";

const Reading = createContext(false);

/** Everything inside is read by a link: there is nowhere to go from it and nothing to change. */
export function ReaderView({ children }: { children: ReactNode }) {
  return <Reading value={true}>{children}</Reading>;
}

/** Whether this is read by a link. */
export function useIsReader(): boolean {
  return useContext(Reading);
}
