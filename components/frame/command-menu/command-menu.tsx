"use client";

import "@mantine/spotlight/styles.css";
import { createSpotlight, Spotlight, useSpotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { type Command, matchingCommands } from "@/components/frame/command-menu/command";
import styles from "@/components/frame/command-menu/command-menu.module.css";
import { useCommands } from "@/components/frame/command-menu/use-commands";
import { useFoundCards } from "@/components/frame/command-menu/use-found-cards";
import type { FrameTeam } from "@/components/frame/frame-team";
import { KeyCaps } from "@/components/frame/key-caps";

type CommandMenuProps = { team: FrameTeam | null; isOpen: boolean; onClose: () => void };

const [store, menu] = createSpotlight();
const listId = "commands";
const fewTeams = 6;

/** Finds cards, pages and teams by a few letters, and does what one does most, by keyboard alone. */
export function CommandMenu({ team, isOpen, onClose }: CommandMenuProps) {
  const [text, setText] = useState("");
  const groups = useGroups(team, isOpen, text);
  const { selected } = useSpotlight(store);
  const found = groups.map((group) => group.commands.map(({ id }) => id).join()).join();

  useEffect(() => {
    if (isOpen) menu.open();
    else menu.close();
  }, [isOpen]);

  // What is found comes in later than what is typed: the first of it is chosen.
  useEffect(() => {
    if (isOpen && found !== "") store.updateState((state) => ({ ...state, selected: 0 }));
  }, [isOpen, found]);

  let place = -1;
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={text}
      onQueryChange={setText}
      onSpotlightClose={onClose}
      scrollable
      maxHeight="min(60vh, 30rem)"
      aria-label="Search and commands"
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder={team ? "Card number, title, reference, client, page …" : "Page or team …"}
        aria-label="Search and commands"
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={selected < 0 ? undefined : `command-${selected}`}
      />
      <Spotlight.ActionsList id={listId} role="listbox" aria-label="Found">
        {groups.map(({ label, commands }) => (
          <Spotlight.ActionsGroup key={label} label={label} role="group" aria-label={label}>
            {commands.map((command) => {
              place += 1;
              return (
                <Spotlight.Action
                  key={command.id}
                  id={`command-${place}`}
                  role="option"
                  aria-selected={place === selected}
                  data-selected={place === selected || undefined}
                  onClick={command.run}
                >
                  <span className={styles.words}>
                    <bdi className={styles.label}>{command.label}</bdi>
                    {command.about ? <bdi className={styles.about}>{command.about}</bdi> : null}
                  </span>
                  {command.keys ? <KeyCaps keys={command.keys} /> : null}
                </Spotlight.Action>
              );
            })}
          </Spotlight.ActionsGroup>
        ))}
      </Spotlight.ActionsList>
      {found === "" ? <Spotlight.Empty>Nothing found.</Spotlight.Empty> : null}
    </Spotlight.Root>
  );
}

function useGroups(team: FrameTeam | null, isOpen: boolean, text: string) {
  const router = useRouter();
  const commands = useCommands(team, isOpen);
  const found = useFoundCards(isOpen && team ? team.slug : null, text);
  const home = `/t/${team?.slug ?? ""}/cards`;
  const cards: Command[] = found.cards.map(({ number, title, about }) => ({
    ...{ id: `card ${number}`, label: `#${number} ${title}`, about },
    run: () => router.push(`${home}/${number}`),
  }));
  const asked = text.trim();
  if (team && asked !== "") {
    cards.push({
      id: "all cards",
      label: found.hasFailed
        ? "Cards could not be searched: Walltime cannot be reached"
        : `All cards with “${asked}”`,
      run: () => router.push(`${home}?${new URLSearchParams({ q: asked })}`),
    });
  }
  const pages = matchingCommands(commands.pages, asked);
  const actions = matchingCommands(commands.actions, asked);
  const teams = matchingCommands(commands.teams, asked).slice(0, fewTeams);
  const cardGroup = { label: "Cards", commands: cards };
  const others = [
    { label: "Pages", commands: pages },
    { label: "Actions", commands: actions },
  ];
  const isNumber = /^#?\s*\d/.test(asked);
  const ordered = isNumber || asked === "" ? [cardGroup, ...others] : [...others, cardGroup];
  return [...ordered, { label: "Teams", commands: teams }].filter((one) => one.commands.length > 0);
}
