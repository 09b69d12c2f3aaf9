"use client";

import { Spotlight } from "@mantine/spotlight";
import { useEffect } from "react";
import type { Command } from "@/components/frame/command-menu/command";
import { CommandOption } from "@/components/frame/command-menu/command-option";

export type CommandGroup = { label: string; commands: Command[] };

type CommandListProps = {
  groups: CommandGroup[];
  /** The place of the chosen line among all */
  selected: number;
  /** The text that the lines answer; with another one the first is chosen again */
  answered: string;
  onChooseFirst: () => void;
  onRun: (command: Command) => void;
};

export const commandListId = "commands";

/** What the menu has found, by groups. */
export function CommandList(props: CommandListProps) {
  const { groups, selected, answered, onChooseFirst, onRun } = props;

  // What is found comes in later than what is typed: the list says which text it answers.
  useEffect(() => {
    const list = document.querySelector(
      `#${commandListId}[data-answered="${CSS.escape(answered)}"]`,
    );
    list?.querySelector("[data-selected]")?.removeAttribute("data-selected");
    list?.querySelector("[data-action]")?.setAttribute("data-selected", "true");
    onChooseFirst();
  }, [answered, onChooseFirst]);

  let place = -1;
  return (
    <Spotlight.ActionsList
      id={commandListId}
      role="listbox"
      aria-label="Found"
      data-answered={answered}
    >
      {groups.map(({ label, commands }) => (
        <Spotlight.ActionsGroup key={label} label={label} role="group" aria-label={label}>
          {commands.map((command) => {
            place += 1;
            return (
              <CommandOption
                key={command.id}
                id={`command-${place}`}
                command={command}
                isChosen={place === selected}
                onRun={() => onRun(command)}
              />
            );
          })}
        </Spotlight.ActionsGroup>
      ))}
    </Spotlight.ActionsList>
  );
}
