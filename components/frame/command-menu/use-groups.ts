"use client";

import { useRouter } from "next/navigation";
import { type Command, matchingCommands } from "@/components/frame/command-menu/command";
import type { CommandGroup } from "@/components/frame/command-menu/command-list";
import { useCommands } from "@/components/frame/command-menu/use-commands";
import { useFoundCards } from "@/components/frame/command-menu/use-found-cards";
import type { FrameTeam } from "@/components/frame/frame-team";
import { mayLeavePage } from "@/components/frame/unsaved-forms";

const fewTeams = 6;

type Groups = {
  groups: CommandGroup[];
  /** The text that the cards among them are found by */
  answered: string;
};

/** What a text finds, by groups: cards first for a number, else pages and actions. */
export function useGroups(team: FrameTeam | null, isOpen: boolean, text: string): Groups {
  const router = useRouter();
  const { pages, actions, teams } = useCommands(team, isOpen);
  const found = useFoundCards(isOpen && team ? team.slug : null, text);
  const list = `/t/${team?.slug ?? ""}/cards`;
  const asked = text.trim();
  const goTo = (address: string) => {
    if (mayLeavePage()) router.push(address);
  };

  const cards: Command[] = found.cards.map(({ number, title, about }) => ({
    ...{ id: `card ${number}`, label: `#${number} ${title}`, about },
    run: () => goTo(`${list}/${number}`),
  }));
  if (team && asked !== "") {
    cards.push({
      id: "all cards",
      label: found.hasFailed
        ? "Cards could not be searched: Walltime cannot be reached"
        : `All cards with “${asked}”`,
      run: () => goTo(`${list}?${new URLSearchParams({ q: asked })}`),
    });
  }
  const cardGroup = { label: "Cards", commands: cards };
  const others = [
    { label: "Pages", commands: matchingCommands(pages, asked) },
    { label: "Actions", commands: matchingCommands(actions, asked) },
  ];
  const groups = [
    ...(/^#?\s*\d/.test(asked) ? [cardGroup, ...others] : [...others, cardGroup]),
    { label: "Teams", commands: matchingCommands(teams, asked).slice(0, fewTeams) },
  ];
  return {
    groups: groups.filter((group) => group.commands.length > 0),
    answered: team ? found.text : asked,
  };
}
