import { afterAll, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { createMinutesRoom } from "#test/support/minutes-room.ts";
import { change, makeWorkshop } from "#test/support/workshop.ts";
import { Writer } from "#test/support/writer.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

interface Wanted {
  lang?: string;
  accept?: string;
}

function browser({ lang, accept }: Wanted) {
  const client = hub.client();
  if (lang !== undefined) client.setCookie("lang", lang);
  if (accept !== undefined) client.headers["accept-language"] = accept;
  return client;
}

test.each([
  ["nothing was chosen", {}, "Check the e-mail address."],
  ["Vietnamese was chosen", { lang: "vi" }, "Vui lòng kiểm tra lại địa chỉ e-mail."],
  [
    "the browser asks for it",
    { accept: "vi-VN,en;q=0.5" },
    "Vui lòng kiểm tra lại địa chỉ e-mail.",
  ],
  [
    "English was chosen in such a browser",
    { lang: "en", accept: "vi" },
    "Check the e-mail address.",
  ],
  [
    "the hub does not speak the first one",
    { accept: "th, vi" },
    "Vui lòng kiểm tra lại địa chỉ e-mail.",
  ],
  [
    "English is wanted less",
    { accept: "en;q=0.2, th, vi-VN;q=0.8" },
    "Vui lòng kiểm tra lại địa chỉ e-mail.",
  ],
  ["Vietnamese is not wanted", { accept: "vi;q=0, th" }, "Check the e-mail address."],
  ["the header is no list", { accept: ";;q=x,*,vi;q=x" }, "Check the e-mail address."],
  ["the hub does not speak the language", { lang: "th" }, "Check the e-mail address."],
])("a refusal comes in the language of the request: %s", async (_case, wanted, message) => {
  const input = { email: "nobody" };
  const asked = await change(browser(wanted), "requestSignInCode", input, "");
  expect(asked).toMatchObject({ __typename: "InvalidInput", field: "email", message });
});

test("a policy's reason and the numbers in a sentence come in Vietnamese", async () => {
  const { items, host } = await makeWorkshop(hub);
  host.setCookie("lang", "vi");
  const body = "x".repeat(5001);
  const input = { clientKey: crypto.randomUUID(), language: "en", attribution: "PERSONAL" };
  const comment = { ...input, agendaItemId: items[0], body };
  expect(await change(host, "postComment", comment, "")).toMatchObject({
    message: "Nội dung dài 5.001 ký tự. Nhiều nhất 5.000 ký tự.",
  });
  const guest = browser({ lang: "vi" });
  expect(await change(guest, "postComment", { ...comment, body: "Xin chào" }, "")).toMatchObject({
    __typename: "NotAllowed",
    message: "Vui lòng tham gia hội thảo để gửi ý kiến.",
  });
});

test("a subscription that is refused says why in the language of its socket", async () => {
  const { id } = await makeWorkshop(hub, { visibility: "INVITED" });
  const document = "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }";
  const follow = (wanted: Wanted) => browser(wanted).subscribe(document, { id }).end();
  const vietnamese = {
    message: "Hội thảo này dành cho người được mời. Vui lòng tham gia bằng mã.",
    extensions: { code: "FORBIDDEN" },
  };
  expect(await follow({ lang: "vi" })).toMatchObject([vietnamese]);
  expect(await follow({ accept: "th, vi" })).toMatchObject([vietnamese]);
  expect(await follow({ lang: "en" })).toMatchObject([
    { message: "This workshop is for those invited. Join with its code." },
  ]);
});

test("minutes that may not be opened say why in the language of their socket", async () => {
  const room = await createMinutesRoom(hub.services, { visibility: "invited" });
  const denied = async (cookie: string) => {
    const writer = await new Writer(hub.address, room.documentName, cookie).ready();
    writer.close();
    return writer.denied;
  };
  expect(await denied("lang=vi")).toBe(
    "Hội thảo này dành cho người được mời. Vui lòng tham gia bằng mã.",
  );
  expect(await denied("")).toBe("This workshop is for those invited. Join with its code.");
});
