import { actionColumnOf } from "../../vocabulary/columns.ts";
import { deferredPrefix, isNothing, isPlaceholder, isUnassigned } from "../../vocabulary/index.ts";

/** Whether what stands where a name should be says that there is none, or none yet: –, 待定, TBD, N/A, [owner]. */
export function isNobody(said: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(said)) return true;
  const bare = /^[[(（【<{](.{1,30})[\])）】>}]$/u.exec(said)?.[1]?.trim() ?? said;
  return (
    isNothing(bare) ||
    isUnassigned(bare) ||
    isPlaceholder(bare) ||
    deferredPrefix(bare) === bare.length ||
    (bare !== said && actionColumnOf(bare)?.concept === "owner")
  );
}
