"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Kind } from "@/lib/cards/kinds";
import { type TypeMark, typeMarks } from "@/lib/charts/marks/type-marks";

const Marks = createContext<ReadonlyMap<string, TypeMark>>(new Map());

type TypeMarksProps = {
  types: { name: string; kind: Kind; colour?: string | null }[];
  children: ReactNode;
};

/** Makes known how each of a team's types is drawn, for every name of a type below. */
export function TypeMarks({ types, children }: TypeMarksProps) {
  const marks = useMemo(() => typeMarks(types), [types]);
  return <Marks value={marks}>{children}</Marks>;
}

/** How a team's types are drawn, by name; empty outside of a team's pages. */
export function useTypeMarks(): ReadonlyMap<string, TypeMark> {
  return useContext(Marks);
}
