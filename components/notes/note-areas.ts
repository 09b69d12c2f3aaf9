import type { NoteShape } from "@/lib/cards/notes/note-sheets";

/** Where something stands on a note and how large its type may be, in millimetres. */
export type Area = { left: number; top: number; width: number; height: number; largest: number };

type Areas = {
  stripe: Omit<Area, "largest">;
  code: Omit<Area, "largest">;
} & Record<"head" | "title" | "label" | "due" | "rest" | "committed", Area>;

/** The layout of each shape of note. */
export const noteAreas: Record<NoteShape["id"], Areas> = {
  square: {
    stripe: { left: 0, top: 0, width: 2.5, height: 76 },
    head: { left: 6, top: 4, width: 66, height: 6, largest: 4.6 },
    title: { left: 6, top: 11, width: 66, height: 29, largest: 6.4 },
    label: { left: 6, top: 43, width: 40, height: 5, largest: 3.6 },
    due: { left: 6, top: 48, width: 40, height: 13, largest: 11 },
    rest: { left: 6, top: 61.5, width: 40, height: 5, largest: 3.4 },
    committed: { left: 6, top: 67, width: 40, height: 5, largest: 3.4 },
    code: { left: 47, top: 46, width: 26, height: 26 },
  },
  label: {
    stripe: { left: 0, top: 0, width: 1.5, height: 38.1 },
    head: { left: 3.5, top: 2, width: 57.5, height: 4, largest: 3.2 },
    title: { left: 3.5, top: 6.2, width: 57.5, height: 14, largest: 4.4 },
    label: { left: 3.5, top: 20.8, width: 40, height: 3.4, largest: 2.6 },
    due: { left: 3.5, top: 23.8, width: 40, height: 7.6, largest: 6.8 },
    rest: { left: 3.5, top: 31.2, width: 40, height: 2.9, largest: 2.4 },
    committed: { left: 3.5, top: 33.9, width: 40, height: 2.9, largest: 2.4 },
    code: { left: 45.5, top: 20.6, width: 16, height: 16 },
  },
};
