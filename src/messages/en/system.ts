/** What the system's errors mean to who wanted to read, and what to do. */
export const readingReasons = {
  ENOENT: "it is not there any more — check the path",
  EACCES: "you may not read it — ask for permission",
  EPERM: "you may not read it — ask for permission",
  EISDIR: "it is a folder — name a file in it",
  EIO: "the disk reports an error — check the disk",
  EMFILE: "too many files are open — close some programs, and run it again",
};

/** The same for who wanted to write. */
export const writingReasons = {
  ENOSPC: "the disk is full — make room, and run it again",
  EDQUOT: "your share of the disk is used up — make room, and run it again",
  EROFS: "the disk may only be read — choose another place",
  EACCES: "you may not write there — ask for permission, or choose another place",
  EPERM: "you may not write there — ask for permission, or choose another place",
  EBUSY: "another program is using it — close it there, and run it again",
  EISDIR: "it is a folder — choose another name",
  ENOTDIR: "a part of its path is a file — choose another path",
  ENAMETOOLONG: "its name is too long — choose a shorter one",
  EIO: "the disk reports an error — check the disk",
  EMFILE: "too many files are open — close some programs, and run it again",
};
