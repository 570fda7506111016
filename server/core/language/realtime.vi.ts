/** What is said about what is followed live and about documents that are written together. */
export const realtimeInVietnamese = {
  "It could not be decided whether you may follow this.":
    "Không xác định được bạn có quyền theo dõi nội dung này hay không.",
  "Something broke here, not with you. Try again; if it stays, tell us the number {number}.":
    "Đã xảy ra lỗi từ phía ESC Hub, không phải do bạn. Vui lòng thử lại; nếu lỗi vẫn còn, hãy báo cho chúng tôi mã số {number}.",
  "This took longer than {seconds} seconds and was stopped; it changed nothing. Try again, or ask for less.":
    "Thao tác này chạy quá {seconds} giây nên đã bị dừng; chưa có gì thay đổi. Hãy thử lại, hoặc hỏi ít hơn.",
  "This took too long and was stopped. Try again, or ask for less.":
    "Thao tác này chạy quá lâu nên đã bị dừng. Hãy thử lại, hoặc hỏi ít hơn.",
  "Documents are opened with a session.": "Văn bản chỉ mở được bằng phiên đăng nhập.",
  "There is no such document.": "Không tìm thấy văn bản này.",
  "This document cannot be opened right now. Try again later.":
    "Hiện chưa mở được văn bản này. Vui lòng thử lại sau.",
  "Too many people have this document open. Try again later.":
    "Đang có quá nhiều người mở văn bản này. Vui lòng thử lại sau.",
  "This key is not valid any more.": "Khóa này không còn hiệu lực.",
  "What was followed has changed.": "Nội dung đang theo dõi đã thay đổi.",
  "You can no longer follow this. {reason}":
    "Bạn không thể tiếp tục theo dõi nội dung này. {reason}",
  "You are signed in no more.": "Phiên đăng nhập của bạn đã kết thúc.",
  "You may no longer open this document.": "Bạn không còn quyền mở văn bản này.",
  "You may not open this document.": "Bạn không có quyền mở văn bản này.",
} as const;
