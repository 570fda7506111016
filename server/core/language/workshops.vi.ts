/** What is said about workshops, their agenda, their rooms and their minutes. */
export const workshopsInVietnamese = {
  "A guest cannot lead a workshop: nobody knows who a guest is. Let them sign in first.":
    "Khách không thể điều hành hội thảo vì chưa xác định được danh tính. Vui lòng mời họ đăng nhập trước.",
  "A host has hidden this comment.": "Người điều hành đã ẩn ý kiến này.",
  "A host removed you from this workshop.": "Người điều hành đã đưa bạn ra khỏi hội thảo này.",
  "A host removed you from this workshop. Ask the secretariat.":
    "Người điều hành đã đưa bạn ra khỏi hội thảo này. Vui lòng liên hệ ban thư ký.",
  "A letter of this text carries so many marks that it runs over other lines. Remove some.":
    "Một chữ trong nội dung này có quá nhiều dấu chồng lên nhau, đè lên các dòng khác. Vui lòng bỏ bớt.",
  "The role by which you hosted this workshop has ended. Ask its hosts or the secretariat.":
    "Vai trò giúp bạn điều hành hội thảo này đã kết thúc. Vui lòng liên hệ người điều hành hoặc ban thư ký.",
  "A timer runs from one second to eight hours.": "Đồng hồ chạy từ một giây đến tám giờ.",
  "A workshop keeps at least one chair or host.":
    "Hội thảo phải còn ít nhất một chủ trì hoặc người điều hành.",
  "A workshop lasts at most 31 days.": "Hội thảo kéo dài nhiều nhất 31 ngày.",
  "An agenda has at most {max} items.": "Chương trình có nhiều nhất {max} mục.",
  "An agenda has at most {max} levels.": "Chương trình có nhiều nhất {max} cấp.",
  "An item cannot stand after itself.": "Một mục không thể đứng sau chính nó.",
  "An item cannot stand under itself.": "Một mục không thể nằm trong chính nó.",
  "At most {max} can be marked at once.": "Mỗi lần có thể đánh dấu nhiều nhất {max} mục.",
  "At most {max} languages fit.": "Có thể dùng nhiều nhất {max} ngôn ngữ.",
  "At most {max} people speak at an item.": "Mỗi mục có nhiều nhất {max} người phát biểu.",
  "Choose your city or organisation first.": "Vui lòng chọn thành phố hoặc tổ chức của bạn trước.",
  "Comments open when the workshop begins.": "Có thể gửi ý kiến khi hội thảo bắt đầu.",
  "Everybody chooses their own seat, or a host does.":
    "Mỗi người tự chọn đơn vị mình đại diện, hoặc do người điều hành chọn.",
  "Guests comment in their own name. Sign in to speak for your agency.":
    "Khách gửi ý kiến với tư cách cá nhân. Vui lòng đăng nhập để phát biểu thay mặt cơ quan.",
  "Join the workshop to comment.": "Vui lòng tham gia hội thảo để gửi ý kiến.",
  "Join the workshop to see who is here.":
    "Vui lòng tham gia hội thảo để xem những ai đang có mặt.",
  "Minutes are written by the secretariat and by whom a host allows.":
    "Biên bản do ban thư ký và những người được người điều hành cho phép viết.",
  "Name at least one language.": "Vui lòng chọn ít nhất một ngôn ngữ.",
  "No workshop has this code. Check its 6 characters, or ask for the new one.":
    "Không có hội thảo nào dùng mã này. Vui lòng kiểm tra lại 6 ký tự hoặc hỏi mã mới.",
  "Nobody comments here.": "Không thể gửi ý kiến tại đây.",
  "Only the browser that was this guest can claim it.":
    "Chỉ trình duyệt mà khách này đã dùng mới có thể nhận lại nội dung đã viết.",
  "Only the hosts of this workshop and the secretariat may do this.":
    "Chỉ người điều hành hội thảo này và ban thư ký được làm việc này.",
  "Only who wrote a comment may change it.": "Chỉ người viết ý kiến được sửa ý kiến đó.",
  "Only who wrote a comment may withdraw it.": "Chỉ người viết ý kiến được rút ý kiến đó.",
  "Sign in to claim what you wrote as a guest.":
    "Vui lòng đăng nhập để nhận lại những gì bạn đã viết khi là khách.",
  "Sign in to create a workshop.": "Vui lòng đăng nhập để tạo hội thảo.",
  "Somebody has claimed this guest already.": "Nội dung của khách này đã có người nhận.",
  "Somebody of these is not in the workshop.": "Trong số này có người không tham gia hội thảo.",
  "Something was said or written at this item, so it stays.":
    "Mục này đã có ý kiến hoặc biên bản nên được giữ lại.",
  "That is a lot of changes. Wait a moment.": "Bạn thay đổi quá nhanh. Vui lòng đợi một lát.",
  "That is a lot of reactions. Wait a moment.":
    "Bạn bày tỏ cảm xúc quá nhanh. Vui lòng đợi một lát.",
  "The client key must be a UUID.": "Khóa của ứng dụng phải là một UUID.",
  "The comment to answer is not at this item.": "Ý kiến cần trả lời không thuộc mục này.",
  "The end must come after the beginning.": "Thời điểm kết thúc phải sau thời điểm bắt đầu.",
  "The item to stand after is under another one.":
    "Mục được chọn để đứng sau nằm trong một mục khác.",
  "The join code is for those in the room.": "Mã tham gia chỉ dành cho người trong phòng.",
  "The minutes have no such revision.": "Biên bản không có phiên bản này.",
  "These minutes are as long as they can be.": "Biên bản này đã đạt độ dài tối đa.",
  "The workshop has not begun. Open it first.": "Hội thảo chưa bắt đầu. Vui lòng khai mạc trước.",
  "The workshop is closed.": "Hội thảo đã bế mạc.",
  "The workshop is closed. Closed workshops are not opened again.":
    "Hội thảo đã bế mạc. Không thể mở lại hội thảo đã bế mạc.",
  "The workshop is closed. Comments can be read, and no longer written.":
    "Hội thảo đã bế mạc. Có thể đọc các ý kiến nhưng không thể gửi thêm.",
  "The workshop is closed. Its agenda and its times stay as they were.":
    "Hội thảo đã bế mạc. Chương trình và thời gian được giữ nguyên.",
  "The workshop is closed. Who sat where stays as it was.":
    "Hội thảo đã bế mạc. Thành phần đại diện được giữ nguyên.",
  "There is no such city.": "Không tìm thấy thành phố này.",
  "There is no such city or organisation.": "Không tìm thấy thành phố hoặc tổ chức này.",
  "There is no such comment.": "Không tìm thấy ý kiến này.",
  "There is no such item in the agenda.": "Không tìm thấy mục này trong chương trình.",
  "There is no such workshop.": "Không tìm thấy hội thảo này.",
  "There is nobody like that in this workshop.": "Không tìm thấy người này trong hội thảo.",
  "This attendance has ended.": "Người này không còn tham gia hội thảo.",
  "This client key was used for another workshop.":
    "Khóa này của ứng dụng đã được dùng cho một hội thảo khác.",
  "This comment was taken back or hidden.": "Ý kiến này đã được rút hoặc đã bị ẩn.",
  "This comment was withdrawn.": "Ý kiến này đã được rút.",
  "This is not a time zone such as Asia/Ho_Chi_Minh.":
    "Đây không phải là múi giờ như Asia/Ho_Chi_Minh.",
  "This is too long. At most {max} characters fit.": "Nội dung quá dài. Nhiều nhất {max} ký tự.",
  "This is {count} characters long. At most {max} fit.":
    "Nội dung dài {count} ký tự. Nhiều nhất {max} ký tự.",
  "This language is there already.": "Ngôn ngữ này đã có.",
  "This name holds a character that cannot be stored.": "Tên này có ký tự không lưu được.",
  "This text holds a character that cannot be stored. Type it again.":
    "Nội dung này có ký tự không lưu được. Vui lòng nhập lại.",
  "This was sent before. Open the page again and join anew.":
    "Yêu cầu này đã được gửi trước đó. Vui lòng mở lại trang và tham gia lại.",
  "This workshop is closed.": "Hội thảo này đã bế mạc.",
  "This workshop is for members of the network. Sign in, or join with its code.":
    "Hội thảo này dành cho thành viên mạng lưới. Vui lòng đăng nhập hoặc tham gia bằng mã.",
  "This workshop is for those invited. Join with its code.":
    "Hội thảo này dành cho người được mời. Vui lòng tham gia bằng mã.",
  "This workshop is not announced yet.": "Hội thảo này chưa được công bố.",
  "This year cannot be right.": "Năm này có vẻ không đúng.",
  "Too many new guests came from your network. Wait {minutes} min and try again.":
    "Mạng của bạn có quá nhiều khách mới. Vui lòng đợi {minutes} phút rồi thử lại.",
  "Too many wrong codes came from your network. Wait {minutes} min and try again.":
    "Mạng của bạn đã gửi quá nhiều mã sai. Vui lòng đợi {minutes} phút rồi thử lại.",
  "You speak for agencies that you are a member of. A host can give you this seat.":
    "Bạn phát biểu thay mặt cơ quan mà bạn là thành viên. Người điều hành có thể xếp bạn vào vị trí này.",
  "Workshops are created by the secretariat, national focal points and city editors.":
    "Hội thảo do ban thư ký, đầu mối quốc gia và biên tập viên của thành phố tạo.",
  "Write at least {min} characters.": "Vui lòng viết ít nhất {min} ký tự.",
  "Write it in at least one language.": "Vui lòng viết bằng ít nhất một ngôn ngữ.",
  "Write something first.": "Vui lòng nhập nội dung trước.",
  "You are not in this workshop.": "Bạn không tham gia hội thảo này.",
  "You are writing very fast. Your text is kept; it can go out in a moment.":
    "Bạn đang gửi quá nhanh. Nội dung đã được giữ lại và có thể gửi sau giây lát.",
  "You cannot remove yourself. Leave instead.":
    "Bạn không thể tự đưa mình ra. Vui lòng chọn rời hội thảo.",
  "Join the workshop to report a comment.": "Hãy tham gia hội thảo để báo cáo một ý kiến.",
  "One's own words can be withdrawn.": "Bạn có thể rút lại ý kiến của chính mình.",
  "Sign in to report a comment.": "Vui lòng đăng nhập để báo cáo một ý kiến.",
  "These reports were decided already.": "Các báo cáo này đã được quyết định.",
  "This waiting comment was decided already.": "Ý kiến đang chờ này đã được quyết định.",
  "You have reported this comment already.": "Bạn đã báo cáo ý kiến này.",
} as const;
