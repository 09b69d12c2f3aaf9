"use client";

import { useMantineColorScheme } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { printWhole } from "@/components/charts/when-drawn";
import type { Command } from "@/components/frame/command-menu/command";
import { type FrameTeam, keysEvent } from "@/components/frame/frame-team";
import { keyButtonsOfPage } from "@/components/frame/keys-of-page";
import { pagesFor } from "@/components/frame/team-pages";
import { mayLeavePage } from "@/components/frame/unsaved-forms";
import { explanationPath } from "@/components/ui/explanation-path";
import { showToast } from "@/components/ui/toast";
import { teamStart } from "@/lib/cards/people/preferences";
import { isAtLeast } from "@/lib/cards/people/roles";

export type Commands = { actions: Command[]; pages: Command[]; teams: Command[] };

/** What the command menu offers on the page one is on; looked up again each time it opens. */
export function useCommands(team: FrameTeam | null, isOpen: boolean): Commands {
  const router = useRouter();
  const { setColorScheme } = useMantineColorScheme();
  const teams = useTeams(isOpen);
  const [ofPage, setOfPage] = useState<Command[]>([]);

  useEffect(() => {
    if (!isOpen) return;
    setOfPage(
      keyButtonsOfPage().map(({ keys, label, press }) => ({
        ...{ id: `key ${keys}`, label, keys },
        run: press,
      })),
    );
  }, [isOpen]);

  const goTo = (label: string, href: string, words = ""): Command => ({
    ...{ id: href, label, words },
    run: () => {
      if (mayLeavePage()) router.push(href);
    },
  });
  const home = `/t/${team?.slug ?? ""}`;
  const pages = team
    ? pagesFor(team.role).flatMap(({ path, label }) =>
        label === null || path.includes("*") || path === "/cards/new"
          ? []
          : [goTo(label, `${home}${path}`)],
      )
    : [];
  return {
    actions: [
      ...ofPage,
      ...(team && isAtLeast(team.role, "editor")
        ? [goTo("Add a card", `${home}/cards/new`, "new create")]
        : []),
      {
        ...{ id: "scheme", label: "Switch between light and dark", words: "theme colours mode" },
        run: () => {
          const shown = document.documentElement.getAttribute("data-mantine-color-scheme");
          setColorScheme(shown === "dark" ? "light" : "dark");
        },
      },
      { ...{ id: "copy", label: "Copy the link to this page", words: "share address" }, run: copy },
      { ...{ id: "print", label: "Print this page", words: "pdf paper" }, run: printSoon },
      {
        ...{ id: "keys", label: "Show the keys", words: "shortcuts keyboard help", keys: "?" },
        run: () => document.dispatchEvent(new CustomEvent(keysEvent)),
      },
    ],
    pages: [
      ...pages,
      goTo(
        "How figures are worked out",
        team ? `${home}${explanationPath}` : explanationPath,
        "help explanation formula definition",
      ),
      goTo("All teams", "/", "home start"),
      goTo("Preferences", "/preferences", "settings theme start page date order week"),
    ],
    teams: teams
      .filter(({ slug }) => slug !== team?.slug)
      .map(({ name, slug }) => goTo(name, teamStart(slug), "team")),
  };
}

function useTeams(isOpen: boolean): FrameTeam[] {
  const [teams, setTeams] = useState<FrameTeam[]>([]);
  useEffect(() => {
    if (!isOpen) return;
    fetch("/find")
      .then((response) => (response.ok ? response.json() : { teams: [] }))
      .then((answer: { teams: FrameTeam[] }) => setTeams(answer.teams))
      // The menu is of use without the other teams.
      .catch(() => {});
  }, [isOpen]);
  return teams;
}

async function copy() {
  await navigator.clipboard.writeText(window.location.href);
  showToast({ text: "The link to this page is copied." });
}

/** Once the menu is gone from the page. */
function printSoon() {
  setTimeout(printWhole, 300);
}
