import type { Answer, DueView, View } from "../view.ts";

export const token = new URLSearchParams(location.search).get("token") ?? "";

/** Calls back with every new view, and with `null` while there is no connection. */
export function follow(show: (view: View | null) => void): void {
  const events = new EventSource(`/events?token=${encodeURIComponent(token)}`);
  events.onmessage = ({ data }) => show(JSON.parse(data) as View);
  events.onerror = () => show(null);
}

async function post(path: string, body: object): Promise<unknown> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", "x-collab-token": token },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** Why a command was refused; empty: it was carried out. `null`: nobody answered. */
export async function ask(command: object): Promise<string | null> {
  try {
    return ((await post("/command", command)) as Answer).refused ?? "";
  } catch {
    return null;
  }
}

/** What a deadline is read as; `null`: nobody answered. */
export async function readDue(text: string): Promise<DueView | null> {
  try {
    return (await post("/due", { text })) as DueView;
  } catch {
    return null;
  }
}
