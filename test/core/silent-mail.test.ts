import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { readConfig } from "#server/core/config.ts";
import { createLog } from "#server/core/log.ts";
import { createSmtpMailer } from "#server/core/mail/smtp-mailer.ts";
import { chooseMailer } from "#server/services.ts";

const letter = {
  to: "mai@example.org",
  subject: "798888 is your code",
  text: "798888",
  html: "<p>798888</p>",
  language: "en",
  code: "798888",
};

test.each([
  ["from the beginning", ""],
  ["once it has greeted", "220 mail.example.org\r\n"],
])(
  "a mail server that says nothing %s is given up, and so is the letter",
  async (_when, greeting) => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => {
      sockets.push(socket);
      socket.write(greeting);
    });
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port } = silent.address() as AddressInfo;
    const mailer = createSmtpMailer(`smtp://127.0.0.1:${port}`, "hub@example.org");
    await expect(mailer.send(letter)).rejects.toThrow();
    await mailer.close();
    for (const socket of sockets) socket.destroy();
    silent.close();
  },
);

test.each([
  ["production", false],
  ["test", true],
])("without a mail server, in %s, an address and a code are shown: %s", async (mode, shown) => {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  try {
    const log = createLog("info", { write: (line) => void lines.push(line) });
    await chooseMailer(readConfig({ NODE_ENV: mode }), log).send(letter);
  } finally {
    write.mockRestore();
  }
  expect(lines).toHaveLength(1);
  expect(lines[0]!.includes("798888") && lines[0]!.includes("mai@example.org")).toBe(shown);
});
