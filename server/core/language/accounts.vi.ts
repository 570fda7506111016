/** What is said about accounts. */
export const accountsInVietnamese = {
  "A name has at least one letter.": "Tên phải có ít nhất một chữ cái.",
  "A name has at most {max} characters.": "Tên có nhiều nhất {max} ký tự.",
  "Check the e-mail address.": "Vui lòng kiểm tra lại địa chỉ e-mail.",
  "Only the secretariat may do this.": "Chỉ ban thư ký mới có thể thực hiện việc này.",
  "Sign in, or join a workshop, to have a name here.":
    "Vui lòng đăng nhập hoặc tham gia một hội thảo để có tên tại đây.",
  "A key ends on a day to come, at most a year from now.":
    "Khóa phải hết hạn vào một ngày trong tương lai, muộn nhất là sau một năm.",
  "A key writes for a city of which you are a member or an editor.":
    "Khóa chỉ viết thay cho thành phố mà bạn là thành viên hoặc biên tập viên.",
  "Give at most 20 addresses or networks, such as 203.0.113.7 or 2001:db8::/32.":
    "Vui lòng nhập nhiều nhất 20 địa chỉ hoặc mạng, ví dụ 203.0.113.7 hoặc 2001:db8::/32.",
  "Say for which city the key writes.": "Vui lòng cho biết khóa viết thay cho thành phố nào.",
  "Say what the key may do.": "Vui lòng cho biết khóa được làm những gì.",
  "Sign in to make a key.": "Vui lòng đăng nhập để tạo khóa.",
  "There is no such person.": "Không tìm thấy người này.",
  "This account was closed.": "Tài khoản này đã bị đóng.",
  "This code is not right or no longer valid. Ask for a new one.":
    "Mã này không đúng hoặc đã hết hiệu lực. Vui lòng yêu cầu mã mới.",
  "This hub has no demo people. Sign in with a code.":
    "ESC Hub này không có người dùng mẫu. Vui lòng đăng nhập bằng mã.",
  "This is not a language tag such as vi, en or th.":
    "Đây không phải là mã ngôn ngữ như vi, en hoặc th.",
  "This is not one of the demo people.": "Đây không phải là một người dùng mẫu.",
  "Too many codes were asked for. Wait {minutes} min and try again.":
    "Đã yêu cầu mã quá nhiều lần. Vui lòng đợi {minutes} phút rồi thử lại.",
  "Too many tries to sign in. Wait {minutes} min and try again.":
    "Đã thử đăng nhập quá nhiều lần. Vui lòng đợi {minutes} phút rồi thử lại.",
  "Write your name.": "Vui lòng nhập tên của bạn.",
  "Write your name: this is your first time here.":
    "Vui lòng nhập tên: đây là lần đầu bạn đăng nhập.",
  "You have 20 keys. Revoke one that you do not use any more.":
    "Bạn đã có 20 khóa. Vui lòng thu hồi một khóa không còn dùng.",
  "You have no such key.": "Bạn không có khóa này.",
  "You have no such session.": "Bạn không có phiên đăng nhập này.",
  "Erase your own account in the settings, with a code.":
    "Hãy tự xóa tài khoản của mình trong phần cài đặt, bằng mã xác nhận.",
  "This account was erased already.": "Tài khoản này đã được xóa trước đó.",
  "This account was closed already.": "Tài khoản này đã được đóng trước đó.",
  "This account is open already.": "Tài khoản này đang mở.",
  "You cannot close your own account here. Ask another member of the secretariat.":
    "Bạn không thể tự đóng tài khoản của mình tại đây. Vui lòng nhờ thành viên khác của ban thư ký.",
  "The hub keeps at least one member of the secretariat.":
    "ESC Hub luôn phải có ít nhất một thành viên ban thư ký.",
  "Sign in, or be a guest of a workshop, to have something here that can be erased.":
    "Vui lòng đăng nhập hoặc là khách của một hội thảo để có dữ liệu có thể xóa tại đây.",
  "This account has no e-mail address that a code could be sent to.":
    "Tài khoản này không có địa chỉ e-mail để gửi mã.",
} as const;
