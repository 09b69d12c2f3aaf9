export type PageKey = { keys: string; label: string };

/** Tells the dialog of keys what keys do on this page; buttons with `aria-keyshortcuts` are told by themselves. */
export function PageKeys({ keys }: { keys: readonly PageKey[] }) {
  return (
    <ul hidden data-page-keys>
      {keys.map(({ keys: key, label }) => (
        <li key={key} data-keys={key}>
          {label}
        </li>
      ))}
    </ul>
  );
}
