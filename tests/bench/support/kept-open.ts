const closings: (() => Promise<unknown>)[] = [];

/**
 * Opens something at its first use and keeps it for the benches that follow; `closeAll` closes it.
 * Benches that never ask for it never pay for it.
 */
export function keptOpen<T>(open: () => Promise<{ value: T; close: () => Promise<unknown> }>) {
  let opened: Promise<T> | null = null;
  return (): Promise<T> => {
    opened ??= open().then(({ value, close }) => {
      closings.push(close);
      return value;
    });
    return opened;
  };
}

/** Closes everything that was opened, last opened first. */
export async function closeAll(): Promise<void> {
  for (const close of closings.splice(0).reverse()) await close();
}
