/** What is said about following. */
export const notificationsInVietnamese = {
  "Sign in to follow cities, practices and themes.":
    "Vui lòng đăng nhập để theo dõi thành phố, thực hành tốt và chủ đề.",
  "That is as much as one can follow. Stop following something else first.":
    "Đã đến số lượng theo dõi tối đa. Vui lòng bỏ theo dõi mục khác trước.",
  "There is nothing to follow here.": "Không có nội dung nào để theo dõi ở đây.",
} as const;
