import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import WebSocket from "ws";
import type { Measured } from "#test/bench/co-editing/meter.ts";
import { recordTyping, type Typist } from "#test/bench/co-editing/typing.ts";

/** What one run used. */
export interface Usage {
  /** CPU of the server's process for each update that somebody typed, in microseconds. */
  cpuPerUpdate: number;
  /** Messages that arrived at all typists together. */
  arrived: number;
}

const keysPerSecond = 5;
const seconds = 10;
/** Until the code that runs is the compiled one and the first stores are over. */
const warmUpSeconds = 6;

/** Runs a server in a process of its own and lets `writers` people type into one document. */
export async function measure(program: "hub" | "floor", writers: number): Promise<Usage> {
  const child = fork(new URL(`./${program}-process.ts`, import.meta.url), { stdio: "inherit" });
  const [measured] = (await once(child, "message")) as [Measured];
  const total = keysPerSecond * seconds;
  const warmUp = keysPerSecond * warmUpSeconds;
  const typists = Array.from({ length: writers }, () =>
    recordTyping(measured.documentName, warmUp + total),
  );
  const crowd = await Promise.all(typists.map((typist) => join(measured, typist)));
  await type(crowd, 0, warmUp);
  await wait(2_500);
  for (const member of crowd) member.arrived = 0;
  const before = await cpuOf(child);
  await type(crowd, warmUp, total);
  // The last window and the last store belong to it.
  await wait(2_500);
  const used = (await cpuOf(child)) - before;
  for (const { socket } of crowd) socket.terminate();
  child.send("stop");
  await once(child, "exit");
  const arrived = crowd.reduce((sum, { arrived }) => sum + arrived, 0);
  return { cpuPerUpdate: used / (writers * total), arrived };
}

interface Member {
  socket: WebSocket;
  typist: Typist;
  arrived: number;
}

async function join({ address, cookie }: Measured, typist: Typist): Promise<Member> {
  const socket = new WebSocket(`${address.replace("http", "ws")}/collab`, {
    headers: cookie ? { cookie } : {},
    perMessageDeflate: false,
  });
  const member = { socket, typist, arrived: 0 };
  await once(socket, "open");
  if (cookie) {
    for (const message of typist.hello) socket.send(message);
    await once(socket, "message");
  }
  socket.on("message", () => {
    member.arrived += 1;
  });
  return member;
}

/** Everybody at the same steady rate, each at another moment. */
async function type(crowd: readonly Member[], from: number, total: number): Promise<void> {
  const interval = 1_000 / keysPerSecond;
  const begin = performance.now();
  for (let key = 0; key < total; key += 1) {
    for (const [index, { socket, typist }] of crowd.entries()) {
      const at = begin + key * interval + (index / crowd.length) * interval;
      const early = at - performance.now();
      if (early > 1) await wait(early);
      socket.send(typist.keys[from + key]!);
    }
  }
}

async function cpuOf(child: ChildProcess): Promise<number> {
  child.send("cpu");
  const [{ microseconds }] = (await once(child, "message")) as [{ microseconds: number }];
  return microseconds;
}
