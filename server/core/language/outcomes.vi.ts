/** What is said about what came of workshops and challenges. */
export const outcomesInVietnamese = {
  "Link what your own city made of it.":
    "Vui lòng liên kết kết quả do chính thành phố bạn thực hiện.",
  "Nothing comes of itself.": "Không thể liên kết một mục với chính nó.",
  "Sign in to keep what came of it.": "Vui lòng đăng nhập để lưu kết quả từ đây.",
  "There is nothing to begin from.": "Không tìm thấy nội dung khởi đầu.",
  "There is nothing to link.": "Không tìm thấy kết quả cần liên kết.",
  "What came of a workshop is kept by its hosts and by who is in it.":
    "Kết quả của hội thảo do người điều hành và người tham dự ghi lại.",
} as const;
