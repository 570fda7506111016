import { expect, test } from "vitest";
import {
  Deadlines,
  deadlineOfNow,
  outsideOperations,
  TimedOut,
} from "#server/core/graphql/deadline.ts";

const deadlines = new Deadlines(0.02);
const never = () => new Promise<never>(() => {});
/** Resolves once the time of the operation that asks is over. */
const timeOver = async () => {
  const deadline = deadlineOfNow()!;
  while (!deadline.late) await new Promise((resolve) => setTimeout(resolve, 5));
};

test("what takes too long is given up", async () => {
  await expect(deadlines.run(never)).rejects.toBeInstanceOf(TimedOut);
});

test("what is done in time is answered, and what goes on after it has no deadline", async () => {
  let after: unknown = "not asked";
  const later = Promise.withResolvers<void>();
  await deadlines.run(async () => {
    setImmediate(() => {
      after = deadlineOfNow();
      later.resolve();
    });
    return "done";
  });
  await later.promise;
  expect(after).toBeNull();
});

test("a change that is being committed is waited for and answered", async () => {
  const answer = deadlines.run(() =>
    deadlineOfNow()!.change(async (beforeCommit) => {
      beforeCommit();
      await timeOver();
      return "committed";
    }),
  );
  expect(await answer).toBe("committed");
});

test("a change whose time is over is not committed, whatever it waited for", async () => {
  const outcome = Promise.withResolvers<unknown>();
  const answer = deadlines.run(() =>
    deadlineOfNow()!
      .change(async (beforeCommit) => {
        await timeOver();
        beforeCommit();
        return "committed";
      })
      .catch((error: unknown) => {
        outcome.resolve(error);
        throw error;
      }),
  );
  await expect(answer).rejects.toBeInstanceOf(TimedOut);
  expect(await outcome.promise).toBeInstanceOf(TimedOut);
});

test("of two changes the one that was committed is answered, and the late one is undone", async () => {
  const answer = await deadlines.run(async () => {
    const deadline = deadlineOfNow()!;
    const first = await deadline.change(async (beforeCommit) => {
      beforeCommit();
      return "committed";
    });
    await timeOver();
    // The answer to what was committed is still read.
    deadline.demand();
    const second = await deadline
      .change(async (beforeCommit) => beforeCommit())
      .catch((error: unknown) => error);
    return [first, second];
  });
  expect(answer).toEqual(["committed", expect.any(TimedOut)]);
});

test("what others wait for as well goes on when one of them gives up", async () => {
  const shared = Promise.withResolvers<string>();
  await expect(deadlines.wait(shared.promise)).rejects.toBeInstanceOf(TimedOut);
  shared.resolve("for the others");
  expect(await deadlines.wait(shared.promise)).toBe("for the others");
  expect(await deadlines.run(async () => outsideOperations(deadlineOfNow))).toBeNull();
});

test("nothing is given up where no time is set", async () => {
  expect(await new Deadlines(0).run(async () => deadlineOfNow())).toBeNull();
});
