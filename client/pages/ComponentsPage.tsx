import {
  IconBroadcast,
  IconCalendar,
  IconDots,
  IconMessage,
  IconNotes,
  IconPencil,
  IconTrash,
  IconUsers,
  IconWifiOff,
} from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { contentLanguages } from "#client/i18n/content-languages.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { Banner } from "#client/ui/Banner.tsx";
import { BottomBar } from "#client/ui/BottomBar.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Combobox } from "#client/ui/Combobox.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { DataTable } from "#client/ui/DataTable.tsx";
import { DefinitionList } from "#client/ui/DefinitionList.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { ErrorState } from "#client/ui/ErrorState.tsx";
import { ErrorSummary } from "#client/ui/ErrorSummary.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Menu } from "#client/ui/Menu.tsx";
import { Name } from "#client/ui/Name.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { Section } from "#client/ui/Section.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { Tabs } from "#client/ui/Tabs.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Text } from "#client/ui/Text.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import { Time } from "#client/ui/Time.tsx";
import { TimeRange } from "#client/ui/TimeRange.tsx";
import { showToast } from "#client/ui/toasts.ts";
import styles from "./ComponentsPage.module.css";

/** Every component in each of its states: for looking at, and for axe. Not translated: for builders. */
export function Page() {
  return (
    <>
      <PageHeader
        above="For builders of the hub"
        title="Components"
        lead="Each one in each of its states. What is not here is not in the house style."
        actions={<LinkButton to="/">Home</LinkButton>}
      />
      <Buttons />
      <Fields />
      <Choices />
      <Layers />
      <Words />
      <Writing />
      <Tables />
      <States />
      <Colours />
    </>
  );
}

function Buttons() {
  return (
    <Section title="Buttons" note="One primary button a view.">
      <div className={styles.grid}>
        <Row>
          <Button variant="primary">Publish</Button>
          <Button>Preview</Button>
          <Button variant="quiet">Not now</Button>
          <Button variant="danger" icon={<IconTrash size={18} aria-hidden="true" />}>
            Withdraw
          </Button>
          <Button variant="primary" busy>
            Publishing
          </Button>
          <Button disabled>Not possible</Button>
          <Button size="small">Small</Button>
        </Row>
        <Row>
          <LinkButton to="/dev/ui" variant="primary">
            A link
          </LinkButton>
          <IconButton label="Edit" icon={<IconPencil aria-hidden="true" />} />
          <IconButton
            label="Follow"
            aria-pressed="true"
            icon={<IconBroadcast aria-hidden="true" />}
          />
          <IconButton label="Small" size="small" icon={<IconDots size={18} aria-hidden="true" />} />
        </Row>
      </div>
    </Section>
  );
}

function Fields() {
  const [text, setText] = useState("A comment that is close to its end and says so.");
  const [city, setCity] = useState<ComboboxOption | null>(null);
  return (
    <Section title="Fields">
      <div className={styles.grid}>
        <ErrorSummary problems={[{ fieldId: "ui-code", message: "Check the code" }]} />
        <TextField label="Your name" hint="As it stands on your badge" autoComplete="name" />
        <TextField id="ui-code" label="Code" error="A code has six characters" defaultValue="A2B" />
        <TextField label="Telephone" optional disabled />
        <TextArea
          label="Your comment"
          max={60}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <SelectField
          label="Language of this text"
          options={contentLanguages.map(({ tag, name }) => ({
            value: tag,
            label: name,
            lang: tag,
          }))}
        />
        <Combobox
          label="City"
          hint="Type a part of its name"
          value={city}
          onChange={setCity}
          search={findCity}
        />
      </div>
    </Section>
  );
}

const cities: ComboboxOption[] = [
  { id: "1", label: "Hạ Long", detail: "Viet Nam", lang: "vi" },
  { id: "2", label: "Phnom Penh", detail: "Cambodia" },
  { id: "3", label: "Puerto Princesa", detail: "Philippines" },
];

async function findCity(text: string): Promise<ComboboxOption[]> {
  const wanted = text.toLowerCase();
  return cities.filter(({ label }) => label.toLowerCase().includes(wanted));
}

function Choices() {
  const [choice, setChoice] = useState<"personal" | "agency" | null>("personal");
  return (
    <Section title="Choices">
      <div className={styles.grid}>
        <Checkbox label="Tell me when it begins" hint="One letter, no more" defaultChecked />
        <Checkbox label="Not possible" disabled />
        <RadioGroup
          legend="I speak"
          value={choice}
          onChange={setChoice}
          options={[
            { value: "personal", label: "for myself" },
            { value: "agency", label: "for my agency", hint: "Stands in the minutes as its word" },
          ]}
        />
      </div>
    </Section>
  );
}

type Place = "agenda" | "talk" | "minutes" | "people";

function Layers() {
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState<"comments" | "people">("comments");
  const [place, setPlace] = useState<Place>("talk");
  return (
    <Section title="Layers and places">
      <div className={styles.grid}>
        <Row>
          <Button onClick={() => setOpen(true)}>Open a dialog</Button>
          <Menu
            align="start"
            button={(props) => <Button {...props}>Open a menu</Button>}
            items={[
              {
                label: "Edit",
                icon: <IconPencil size={18} aria-hidden="true" />,
                onSelect: () => {},
              },
              { label: "Not possible", disabled: true },
              "line",
              {
                label: "Withdraw",
                danger: true,
                onSelect: () => showToast({ message: "Withdrawn", undo: () => {} }),
              },
            ]}
          />
          <Button onClick={() => showToast({ message: "Saved" })}>Show a toast</Button>
        </Row>
        <Tabs
          label="Parts of a workshop"
          tabs={[
            { id: "comments", label: "Comments", count: 1234 },
            { id: "people", label: "People", icon: <IconUsers size={18} aria-hidden="true" /> },
          ]}
          selected={tab}
          onSelect={setTab}
        >
          The panel of “{tab}”.
        </Tabs>
        <BottomBar
          label="Places of the room"
          current={place}
          onSelect={setPlace}
          items={[
            { id: "agenda", label: "Agenda", icon: <IconCalendar size={22} aria-hidden="true" /> },
            {
              id: "talk",
              label: "Talk",
              icon: <IconMessage size={22} aria-hidden="true" />,
              count: 3,
            },
            { id: "minutes", label: "Minutes", icon: <IconNotes size={22} aria-hidden="true" /> },
            { id: "people", label: "People", icon: <IconUsers size={22} aria-hidden="true" /> },
          ]}
        />
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Close the workshop"
        actions={
          <>
            <Button onClick={() => setOpen(false)}>Keep it open</Button>
            <Button variant="primary" onClick={() => setOpen(false)}>
              Close it
            </Button>
          </>
        }
      >
        <Text>Comments end, minutes stay open to the secretariat.</Text>
      </Dialog>
    </Section>
  );
}

const openedAt = new Date(Date.now() - 5 * 60_000).toISOString();

function Words() {
  return (
    <Section title="Words with a mark">
      <div className={styles.grid}>
        <Row>
          <ThemeMark slug="clean-air" name="Clean air" />
          <ThemeMark slug="clean-water" name="Clean water" />
          <ThemeMark slug="clean-land" name="Clean land" />
          <ThemeMark slug="urban-biodiversity" name="Urban biodiversity" />
          <ThemeMark slug="circular-economy" name="Circular economy" />
          <ThemeMark slug="noise" name="Noise" />
        </Row>
        <Row>
          <ThemeMark filled slug="clean-air" name="Clean air" />
          <ThemeMark filled slug="clean-water" name="Clean water" />
          <ThemeMark filled slug="clean-land" name="Clean land" />
          <ThemeMark filled slug="urban-biodiversity" name="Urban biodiversity" />
        </Row>
        <Row>
          <Tag tone="live" icon={<IconBroadcast size={16} aria-hidden="true" />}>
            Live now
          </Tag>
          <Tag>Draft</Tag>
          <Tag tone="green">Confirmed</Tag>
          <Tag tone="notice">Disputed</Tag>
          <Tag tone="danger">Hidden</Tag>
          <Tag tone="outline">Closed</Tag>
        </Row>
        <Row>
          <Avatar name="Nguyễn Thị Hà" />
          <Avatar name="Somchai" size="small" />
          <Avatar name="សុខា ចាន់" guest />
          <Name>Nguyễn Thị Hà</Name>
        </Row>
        <Row>
          <Time at={openedAt} />
          <Time at="2018-08-30T01:30:00Z" format="dateTime" zone="Asia/Ho_Chi_Minh" />
          <TimeRange
            from="2018-08-30T01:30:00Z"
            to="2018-08-30T10:00:00Z"
            zone="Asia/Ho_Chi_Minh"
          />
        </Row>
      </div>
    </Section>
  );
}

function Writing() {
  return (
    <Section title="Scripts">
      <div className={styles.grid}>
        <Text look="lead">Large quiet type leads; small type stays out of the way.</Text>
        <Text lang="vi">
          Thành phố bền vững về môi trường: không khí sạch, nước sạch, đất sạch.
        </Text>
        <Text lang="th">เมืองที่ยั่งยืนด้านสิ่งแวดล้อม ให้ทุกคนได้มีอากาศที่ดี น้ำที่สะอาด</Text>
        <Text lang="km">ទីក្រុងនិរន្តរភាពបរិស្ថាន ខ្យល់ស្អាត ទឹកស្អាត ដីស្អាត</Text>
        <Text lang="lo">ນະຄອນທີ່ຍືນຍົງດ້ານສິ່ງແວດລ້ອມ ອາກາດສະອາດ ນ້ຳສະອາດ</Text>
        <Text lang="my">ပတ်ဝန်းကျင်ရေရှည်တည်တံ့သော မြို့များ သန့်ရှင်းသောလေ</Text>
      </div>
    </Section>
  );
}

interface Line {
  city: string;
  country: string;
  people: string;
}

const rows: Line[] = [
  { city: "Puerto Princesa", country: "Philippines", people: "307,079" },
  { city: "Luang Prabang", country: "Lao PDR", people: "55,027" },
];

function Tables() {
  return (
    <Section title="Facts and lists">
      <div className={styles.grid}>
        <DefinitionList
          items={[
            { term: "Place", value: "Hạ Long, Viet Nam" },
            { term: "Languages", value: "Tiếng Việt, English" },
            { term: "Nothing known", value: null },
          ]}
        />
        <DataTable
          caption="Cities with their population"
          rowKey={(row) => row.city}
          rows={rows}
          columns={[
            { key: "city", header: "City", cell: (row) => row.city },
            { key: "country", header: "Country", cell: (row) => row.country },
            { key: "people", header: "People", cell: (row) => row.people, align: "end" },
          ]}
        />
        <ShowMore shown={20} total={79} hasMore onMore={() => Promise.resolve()} />
      </div>
    </Section>
  );
}

function States() {
  return (
    <Section title="States">
      <Banner tone="notice" icon={<IconWifiOff size={20} aria-hidden="true" />}>
        You are offline. What you see stays here.
      </Banner>
      <EmptyState
        title="No workshops yet"
        action={<Button variant="primary">Prepare a workshop</Button>}
      >
        The first one appears here as soon as its host publishes it.
      </EmptyState>
      <ErrorState
        title="The hub cannot be reached"
        safe="Nothing is lost: what you wrote is still here."
        next="Check the connection, then try again."
        requestId="req-7f3a"
        onRetry={() => {}}
      />
      <Skeleton title />
    </Section>
  );
}

const colours = [
  "paper",
  "raised",
  "sunk",
  "ink",
  "soft",
  "line",
  "edge",
  "green",
  "green-wash",
  "air",
  "air-wash",
  "water",
  "water-wash",
  "land",
  "land-wash",
  "danger",
  "danger-wash",
  "notice",
  "notice-wash",
];

function Colours() {
  return (
    <Section title="Colours">
      <div className={styles.swatches}>
        {colours.map((name) => (
          <span key={name}>
            <div style={{ background: `var(--${name})` }} />
            {name}
          </span>
        ))}
      </div>
    </Section>
  );
}

function Row({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
