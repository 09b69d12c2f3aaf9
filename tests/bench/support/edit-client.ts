/** Gives a card another client, as somebody does who has just read it. */
export async function editClient(cardUrl: string, client: string): Promise<void> {
  const { version } = await (await fetch(cardUrl)).json();
  const answer = await fetch(cardUrl, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ version, client }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${cardUrl} answered ${answer.status}: ${text}`);
}
