import { type PageHead, pageHead, type PageRoute } from "#server/core/http/page-heads.ts";

interface Texts {
  title: string;
  description: string;
}

const vietnamese = (language: string) => language.toLowerCase().split("-")[0] === "vi";

/** A page that is the same whatever is stored; its words in both languages of the hub. */
function fixed(pattern: string, en: Texts, vi: Texts, hidden = false): PageRoute {
  return pageHead(pattern, (_params, { language }) =>
    vietnamese(language) ? { ...vi, language: "vi", hidden } : { ...en, language: "en", hidden },
  );
}

const network = {
  en: "Where ASEAN cities that want clean air, water and land help each other.",
  vi: "Nơi các thành phố ASEAN muốn có không khí sạch, nước sạch và đất sạch giúp nhau.",
};

/** Pages that show no single thing. Those that do are declared by the feature that knows it. */
export const fixedPages: readonly PageRoute[] = [
  fixed(
    "/",
    {
      title: "Cities help each other to clean air, water and land",
      description: "Where ASEAN cities share what works, and work together in workshops.",
    },
    {
      title: "Các thành phố giúp nhau để có không khí sạch, nước sạch, đất sạch",
      description: "Nơi các thành phố ASEAN chia sẻ cách làm hay và cùng làm việc trong hội thảo.",
    },
  ),
  fixed(
    "/workshops",
    { title: "Workshops", description: "What is live now, what comes, and what was agreed." },
    {
      title: "Hội thảo",
      description: "Hội thảo đang diễn ra, sắp tới, và những gì đã thống nhất.",
    },
  ),
  fixed(
    "/news",
    { title: "What is new", description: network.en },
    { title: "Có gì mới", description: network.vi },
    true,
  ),
  fixed(
    "/workshops/new",
    { title: "New workshop", description: network.en },
    { title: "Hội thảo mới", description: network.vi },
    true,
  ),
  fixed(
    "/work",
    { title: "My work", description: network.en },
    { title: "Việc của tôi", description: network.vi },
    true,
  ),
  fixed(
    "/adoptions/new",
    { title: "Take a practice over", description: network.en },
    { title: "Áp dụng thực hành tốt", description: network.vi },
    true,
  ),
  fixed(
    "/join",
    { title: "Join a workshop", description: "Type the six characters of the join code." },
    { title: "Tham gia hội thảo", description: "Nhập mã tham gia gồm sáu ký tự." },
  ),
  fixed(
    "/countries",
    { title: "Countries", description: "The eleven member states of ASEAN and their cities." },
    { title: "Quốc gia", description: "Mười một nước thành viên ASEAN và các thành phố." },
  ),
  fixed(
    "/map",
    {
      title: "Map",
      description: "Where the cities of the network are, what they did and what they took over.",
    },
    {
      title: "Bản đồ",
      description: "Các thành phố của mạng lưới ở đâu, đã làm gì và đã áp dụng gì.",
    },
  ),
  fixed(
    "/cities",
    {
      title: "Cities",
      description: "Cities of the network, with what is known and where it was read.",
    },
    { title: "Thành phố", description: "Các thành phố của mạng lưới, kèm thông tin và nguồn." },
  ),
  fixed(
    "/people",
    { title: "People", description: "Who works for which city or organisation of the network." },
    {
      title: "Thành viên",
      description: "Ai làm việc cho thành phố hay tổ chức nào của mạng lưới.",
    },
  ),
  fixed(
    "/organisations",
    {
      title: "Organisations",
      description: "Agencies, institutes, donors and others who help cities.",
    },
    {
      title: "Tổ chức",
      description: "Cơ quan, viện nghiên cứu, nhà tài trợ và các tổ chức hỗ trợ.",
    },
  ),
  fixed(
    "/search",
    { title: "Search", description: network.en },
    { title: "Tìm kiếm", description: network.vi },
    true,
  ),
  fixed(
    "/developers",
    {
      title: "For developers",
      description: "One GraphQL API for all that the hub shows, with examples that run.",
    },
    {
      title: "Dành cho nhà phát triển",
      description: "Một API GraphQL cho mọi thông tin của hub, kèm ví dụ chạy được.",
    },
  ),
  fixed(
    "/changelog",
    {
      title: "Changes of the contract",
      description: "What is new in the API, what goes, and when.",
    },
    {
      title: "Thay đổi của đặc tả API",
      description: "API có gì mới, bỏ gì, và khi nào.",
    },
  ),
  fixed(
    "/sign-in",
    { title: "Sign in", description: network.en },
    { title: "Đăng nhập", description: network.vi },
    true,
  ),
  fixed(
    "/settings",
    { title: "Settings", description: network.en },
    { title: "Cài đặt", description: network.vi },
    true,
  ),
  fixed(
    "/invitation",
    { title: "Invitation", description: network.en },
    { title: "Lời mời", description: network.vi },
    true,
  ),
  ...[
    "",
    "/people",
    "/invitations",
    "/organisations",
    "/moderation",
    "/keys",
    "/audit-log",
    "/health",
  ].map((part) =>
    fixed(
      `/secretariat${part}`,
      { title: "Secretariat", description: network.en },
      { title: "Ban thư ký", description: network.vi },
      true,
    ),
  ),
  fixed(
    "/dev/ui",
    { title: "Components", description: network.en },
    { title: "Thành phần giao diện", description: network.vi },
    true,
  ),
];

/** The head of an address that is none of ours. */
export function notFoundPage(language: string): PageHead {
  return vietnamese(language)
    ? { title: "Không tìm thấy trang", description: network.vi, language: "vi", hidden: true }
    : { title: "Page not found", description: network.en, language: "en", hidden: true };
}
