"use client";

import "@mantine/spotlight/styles.css";
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useCallback, useEffect, useState } from "react";
import { CommandList, commandListId } from "@/components/frame/command-menu/command-list";
import { useGroups } from "@/components/frame/command-menu/use-groups";
import type { FrameTeam } from "@/components/frame/frame-team";

type CommandMenuProps = { team: FrameTeam | null; isOpen: boolean; onClose: () => void };

const [store, menu] = createSpotlight();

/** Finds cards, pages and teams by a few letters, and does what one does most, by keyboard alone. */
export function CommandMenu({ team, isOpen, onClose }: CommandMenuProps) {
  const [text, setText] = useState("");
  const { groups, answered } = useGroups(team, isOpen, text);
  // Spotlight counts the chosen line in its store and tells nobody; screen readers have to know.
  const [selected, setSelected] = useState(0);
  const follow = () => setSelected(store.getState().selected);
  const chooseFirst = useCallback(() => {
    store.updateState((state) => ({ ...state, selected: 0 }));
    setSelected(0);
  }, []);

  useEffect(() => {
    if (isOpen) menu.open();
    else menu.close();
  }, [isOpen]);

  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={text}
      onQueryChange={(typed) => {
        setText(typed);
        setSelected(0);
      }}
      onSpotlightClose={onClose}
      scrollable
      maxHeight="min(60vh, 30rem)"
      attributes={{ content: { "aria-label": "Search and commands" } }}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search
        placeholder={team ? "Card number, title, reference, client, page …" : "Page or team …"}
        aria-label="Search and commands"
        leftSection={<IconSearch size={20} aria-hidden="true" />}
        onKeyDown={() => queueMicrotask(follow)}
        role="combobox"
        aria-expanded="true"
        aria-controls={commandListId}
        aria-activedescendant={groups.length === 0 ? undefined : `command-${selected}`}
      />
      <CommandList
        groups={groups}
        selected={selected}
        answered={answered}
        onChooseFirst={chooseFirst}
        onRun={(command) => {
          command.run();
          menu.close();
        }}
      />
      {groups.length === 0 ? <Spotlight.Empty>Nothing found.</Spotlight.Empty> : null}
    </Spotlight.Root>
  );
}
