internal import Glibc

/// The words for the errors of the system, in the language of the reader rather than in that of the C library.
package enum SystemWords {
  /// What an error number means; the number itself where it is none that reading or writing a file meets.
  package static func text(_ number: Int32) -> Wording {
    all[number] ?? Wording("erreur système \(number)", "system error \(number)")
  }

  private static let all: [Int32: Wording] = [
    EPERM: Wording("opération interdite", "operation not permitted"),
    ENOENT: Wording("le fichier ou le dossier n’existe pas", "no such file or folder"),
    EIO: Wording("erreur de lecture ou d’écriture du disque", "error of the disk"),
    ENXIO: Wording("le périphérique n’existe pas", "no such device"),
    EBADF: Wording("le flux est fermé", "the stream is closed"),
    ENOMEM: Wording("mémoire insuffisante", "not enough memory"),
    EACCES: Wording("accès refusé", "permission denied"),
    EBUSY: Wording("le fichier ou le dossier est occupé", "the file or folder is busy"),
    EEXIST: Wording("un fichier porte déjà ce nom", "a file has this name already"),
    EXDEV: Wording("c’est un autre disque", "it is another disk"),
    ENOTDIR: Wording("ce n’est pas un dossier", "not a folder"),
    EISDIR: Wording("c’est un dossier", "it is a folder"),
    EINVAL: Wording("demande que le disque ne connaît pas", "the disk does not know the request"),
    EMFILE: Wording("trop de fichiers ouverts", "too many open files"),
    ENFILE: Wording("trop de fichiers ouverts", "too many open files"),
    ETXTBSY: Wording("le fichier est un programme en cours", "the file is a running program"),
    EFBIG: Wording("le fichier est trop grand", "the file is too large"),
    ENOSPC: Wording("le disque est plein", "the disk is full"),
    EROFS: Wording("le disque est en lecture seule", "the disk is read-only"),
    EMLINK: Wording("trop de liens", "too many links"),
    EPIPE: Wording("le tube est fermé", "the pipe is closed"),
    ENAMETOOLONG: Wording("le nom est trop long", "the name is too long"),
    ENOTEMPTY: Wording("le dossier n’est pas vide", "the folder is not empty"),
    ELOOP: Wording("les liens tournent en rond", "the links go in circles"),
    ENOTSUP: Wording("le disque ne sait pas le faire", "the disk cannot do it"),
    ENOLCK: Wording("le disque ne sait pas verrouiller", "the disk cannot lock"),
    ENOSYS: Wording("le système ne sait pas le faire", "the system cannot do it"),
    ESTALE: Wording("le dossier partagé a changé", "the shared folder has changed"),
    EDQUOT: Wording("le quota du disque est atteint", "the quota of the disk is reached"),
  ]
}
