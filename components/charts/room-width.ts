"use client";

import { createContext } from "react";

/** How wide a chart's room is when the chart is first drawn, in pixels; 0 where that is not known. */
export const RoomWidth = createContext(0);
