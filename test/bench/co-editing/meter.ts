/** Where a server under measurement is found. */
export interface Measured {
  address: string;
  cookie: string;
  documentName: string;
}

/** In the server's process: says where it is, answers with the CPU it has used, ends. */
export function serveMeter(measured: Measured, stop: () => Promise<void>): void {
  process.on("message", (order: "cpu" | "stop") => {
    if (order === "cpu") {
      const { user, system } = process.cpuUsage();
      process.send!({ microseconds: user + system });
    } else void stop().then(() => process.disconnect());
  });
  process.send!(measured);
}
