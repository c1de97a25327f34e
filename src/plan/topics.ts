import type { Topic } from "../scenarios/types.ts";

/** Minutes for the opening: 5 at most (guide G9), less in a short meeting. */
export function openingMinutes(durationMinutes: number): number {
  return Math.min(5, Math.floor(durationMinutes / 6));
}

/**
 * Topics cut to the minutes there are, in proportion, each with at least one (guide G4). Where there
 * is time enough they stay as they are: what is left over is a reserve, not more talk.
 */
export function fitTopics(topics: readonly Topic[], availableMinutes: number): readonly Topic[] {
  const wanted = topics.reduce((sum, topic) => sum + topic.minutes, 0);
  if (wanted <= availableMinutes) return topics;
  const cut = topics.map((topic) =>
    Math.max(1, Math.floor((topic.minutes * availableMinutes) / wanted)),
  );
  let left = availableMinutes - cut.reduce((sum, minutes) => sum + minutes, 0);
  return topics.map((topic, index) => {
    const extra = left > 0 ? 1 : 0;
    left -= extra;
    return { ...topic, minutes: (cut[index] ?? 1) + extra };
  });
}
