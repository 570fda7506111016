import type { Page } from "playwright-core";

/** What people do on the pages of a practice, by what they see there. */

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const box = (page: Page, name: string) => page.getByRole("textbox", { name }).first();

/** Three fields: the city is one's own. Resolves to the slug. */
export async function beginNote(page: Page, title: string, problem: string): Promise<string> {
  await box(page, "Title").fill(title);
  await box(page, "The problem").fill(problem);
  await button(page, "Begin the note").click();
  await page.waitForURL(/\/practices\/[^/]+\/write#done$/);
  return new URL(page.url()).pathname.split("/")[2]!;
}

/** To the next part of the form. */
export async function goOn(page: Page, part: string): Promise<void> {
  await page.getByRole("link", { name: `Next: ${part}` }).click();
  await page.getByRole("heading", { level: 2, name: part }).waitFor();
}

/** What a review needs, part by part, from the steps to the contacts. */
export async function writeWhatIsNeeded(page: Page): Promise<void> {
  await box(page, "How it is done").fill("Two bins for every stall.");
  await goOn(page, "Cost and who paid");
  await box(page, "What the cost includes").fill("Not known yet: the bins were given.");
  await box(page, "Who paid").fill("The city");
  await goOn(page, "Conditions");
  await box(page, "Conditions under which it worked").fill("A market with one gate");
  await goOn(page, "Results");
  await goOn(page, "Difficulties and failures");
  await box(page, "What was hard, what failed").fill("Nobody empties them on holidays.");
  await goOn(page, "Lessons");
  await goOn(page, "Contacts");
  await box(page, "Role").fill("Head of the waste division");
  await box(page, "Office").fill("City hall");
}

/** Chooses somebody from a list that is searched as one types. */
async function choose(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(name);
  await page.getByRole("option", { name }).click();
}

export async function inviteAuthor(page: Page, name: string): Promise<void> {
  await button(page, "Who writes").click();
  await choose(page, "Person", name);
  await button(page, "Invite").click();
  await page.getByRole("dialog").getByRole("listitem").filter({ hasText: name }).waitFor();
  await button(page, "Done").click();
}

export interface Result {
  claim: string;
  before: string;
  now: string;
}

/** Under "Results", of a note or of an adoption. */
export async function addResult(page: Page, { claim, before, now }: Result): Promise<void> {
  await button(page, "Add a result").click();
  const dialog = page.getByRole("dialog", { name: "Add a result" });
  await dialog.getByLabel("What changed").fill(claim);
  await dialog.getByLabel("Figure before").fill(before);
  await dialog.getByLabel("Figure now").fill(now);
  await dialog.getByLabel("Unit").fill("t/day");
  await dialog.getByLabel("to", { exact: true }).fill("2026-06-30");
  await dialog.getByLabel("How it was measured").fill("Weighed at the gate on ten days");
  await button(page, "Save the result").click();
  await page.getByRole("listitem").filter({ hasText: claim }).first().waitFor();
}

/** From the last part of the form. */
export async function submitNote(page: Page): Promise<void> {
  await page.getByText("Everything that the review needs is there.").waitFor();
  await button(page, "Submit for review").click();
  await page.getByText("It is the secretariat’s turn to name reviewers").waitFor();
}

export async function nameReviewer(page: Page, name: string): Promise<void> {
  await choose(page, "Name a reviewer", name);
  await button(page, "Ask for a review").click();
  const reviewers = page.getByRole("list", { name: "Reviewers" });
  await reviewers.getByRole("listitem").filter({ hasText: name }).waitFor();
}

/** Every question with yes; with a remark it goes back to its authors. */
export async function giveReview(page: Page, remark: string | null = null): Promise<void> {
  const form = page.getByRole("region", { name: "Your review" });
  const yes = form.getByRole("radio", { name: "Yes" });
  await yes.first().waitFor();
  for (const each of await yes.all()) await each.check();
  const verdict = remark === null ? "It can be published" : "It needs changes first";
  await form.getByRole("radio", { name: verdict }).check();
  if (remark !== null) await form.getByRole("textbox", { name: "To the authors" }).fill(remark);
  await button(page, "Give the review").click();
  await page.getByText("Your review was given").waitFor();
}

/** From the page of the practice to the page of what one's own city makes of it. */
export async function takeOver(page: Page, state: string, note: string): Promise<void> {
  await page.getByRole("link", { name: "Take it over in my city" }).click();
  await page.getByRole("radio", { name: state }).check();
  await box(page, "What you plan, or what you did so far").fill(note);
  await button(page, "Take the practice over").click();
  await page.waitForURL(/\/adoptions\/[^/]+$/);
}

/** The next step of one's city. */
export async function moveOn(page: Page, state: string, note: string): Promise<void> {
  await button(page, "Say how it goes on").click();
  const dialog = page.getByRole("dialog", { name: "How it goes on" });
  await dialog.getByRole("radio", { name: state }).check();
  await dialog.getByRole("textbox", { name: /Why it stopped|What there is to say/ }).fill(note);
  await button(page, "Keep this step").click();
  const steps = page.getByRole("region", { name: "Step by step" });
  await steps.getByRole("listitem").filter({ hasText: note }).waitFor();
}
