/** What is said about the discussions under practices and challenges. */
export const discussionInVietnamese = {
  "Say for which city or organisation you speak.":
    "Vui lòng cho biết bạn phát biểu thay mặt thành phố hoặc tổ chức nào.",
  "Sign in to take part in the discussion.": "Vui lòng đăng nhập để tham gia thảo luận.",
  "The comment to answer is not in this discussion.":
    "Ý kiến cần trả lời không thuộc phần thảo luận này.",
  "The secretariat has hidden this comment.": "Ban thư ký đã ẩn ý kiến này.",
  "The secretariat keeps order in discussions.":
    "Việc điều hành thảo luận do ban thư ký phụ trách.",
  "There is nothing to discuss here.": "Không có nội dung nào để thảo luận ở đây.",
  "This practice was withdrawn. The discussion can be read.":
    "Thực hành tốt này đã được rút. Vẫn có thể đọc phần thảo luận.",
  "You speak for the city or organisation you are a member of.":
    "Bạn chỉ phát biểu thay mặt thành phố hoặc tổ chức mà bạn là thành viên.",
} as const;
