import type { Metadata } from "next";
import {
  addNameAction,
  removeFromListAction,
  renameNameAction,
  saveSizesAction,
  saveStreamsAction,
  saveTypesAction,
} from "@/app/t/[team]/settings/lists/actions";
import { ListForm } from "@/components/settings/list-form";
import { NamesForm } from "@/components/settings/names-form";
import { RemoveForm } from "@/components/settings/remove-form";
import { SettingsFrame } from "@/components/settings/settings-frame";
import { openTeam } from "@/lib/server/team-page";
import { loadNameCounts } from "@/lib/services/cards/load-name-counts";

export const metadata: Metadata = { title: "Lists" };

export default async function Page({ params }: { params: Promise<{ team: string }> }) {
  const { team, context } = await openTeam((await params).team);
  const { types, sizes, streams, clients, classesOfService } = await loadNameCounts(context);
  const { slug, revision } = team;
  return (
    <SettingsFrame base={`/t/${slug}`} here="lists">
      <ListForm
        key={`types ${revision}`}
        draftKey={`types ${slug}`}
        title="Types of work"
        text="The kind of a type decides what its cards count as. A time box says how many days a spike may take."
        columns={["kind", "colour", "box"]}
        rows={types}
        makesFigures
        action={saveTypesAction.bind(null, slug)}
      />
      <RemoveForm
        key={`remove type ${revision}`}
        what="type"
        rows={types}
        isNeeded
        action={removeFromListAction.bind(null, slug, "type")}
      />
      <ListForm
        key={`sizes ${revision}`}
        draftKey={`sizes ${slug}`}
        title="Sizes"
        text="Smallest first. Charts and tables keep this order."
        columns={["colour"]}
        rows={sizes}
        action={saveSizesAction.bind(null, slug)}
      />
      <RemoveForm
        key={`remove size ${revision}`}
        what="size"
        rows={sizes}
        action={removeFromListAction.bind(null, slug, "size")}
      />
      <ListForm
        key={`streams ${revision}`}
        draftKey={`streams ${slug}`}
        title="Streams"
        text="Columns of the wall. A limit caps the cards in progress."
        columns={["streamKind", "limit"]}
        rows={streams}
        action={saveStreamsAction.bind(null, slug)}
      />
      <RemoveForm
        key={`remove stream ${revision}`}
        what="stream"
        rows={streams}
        action={removeFromListAction.bind(null, slug, "stream")}
      />
      <NamesForm
        key={`clients ${revision}`}
        title="Clients"
        what="client"
        names={clients}
        addAction={addNameAction.bind(null, slug, "client")}
        renameAction={renameNameAction.bind(null, slug, "client")}
      />
      <NamesForm
        key={`classes ${revision}`}
        title="Classes of service"
        what="class of service"
        names={classesOfService}
        addAction={addNameAction.bind(null, slug, "class_of_service")}
        renameAction={renameNameAction.bind(null, slug, "class_of_service")}
      />
    </SettingsFrame>
  );
}
